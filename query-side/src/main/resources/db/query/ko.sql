-- The view ko: procurements, outside events and needs, and when we knew what is said of them (see Tvatidstabell).
create table upphandling (
    like tvatid including all,
    fas text not null generated always as (innehall ->> 'fas') stored,
    bemanning text not null generated always as (innehall ->> 'bemanning') stored,
    oppen boolean not null generated always as ((innehall -> 'oppen')::boolean) stored,
    cpv text generated always as (innehall ->> 'cpv') stored,
    ersatt_av text generated always as (innehall ->> 'ersattAv') stored,
    utan_upphandlare text collate "C" generated always as (jsonb_path_query_first(
        innehall, '$.vantar[*] ? (@.skal == "SAKNAR_UPPHANDLARE").sedan') #>> '{}') stored
);
create index on upphandling (utan_upphandlare)
    where upper_inf(giltig) and upper_inf(kand) and oppen and bemanning = 'SAKNAS';

comment on column upphandling.utan_upphandlare is 'since when nobody has handled it, as ISO 8601';

create table upphandling_version (like tvatid_version including all);

create table omvarldshandelse (like tvatid including all);
create table omvarldshandelse_version (like tvatid_version including all);

create table behov (like tvatid including all);
create table behov_version (like tvatid_version including all);

create table cpv_avdelning (
    kod  text not null primary key,
    namn text not null
);

comment on table cpv_avdelning is
    'the divisions of the common procurement vocabulary, by their first two digits (regulation (EC) No 213/2008)';

insert into cpv_avdelning (kod, namn) values
    ('03', 'Jordbruks-, jakt-, fiske- och skogsbruksprodukter samt tillhörande produkter'),
    ('09', 'Petroleumprodukter, bränsle, elektricitet och andra energikällor'),
    ('14', 'Gruvprodukter, basmetaller och tillhörande produkter'),
    ('15', 'Livsmedel, drycker, tobak o.d.'),
    ('16', 'Jordbruksmaskiner'),
    ('18', 'Kläder, skor, väskor och tillbehör'),
    ('19', 'Skinn och textilier, plast- och gummimaterial'),
    ('22', 'Trycksaker och tillhörande produkter'),
    ('24', 'Kemiska produkter'),
    ('30', 'Kontorsmaskiner, datorer samt kontors- och datorutrustning, utom möbler och programvara'),
    ('31', 'Elektriska maskiner, apparater och förbrukningsvaror samt elektrisk utrustning; belysning'),
    ('32', 'Radio-, televisions-, kommunikations- och telekommunikationsutrustning samt tillhörande utrustning'),
    ('33', 'Medicinsk utrustning, läkemedel och hygienartiklar'),
    ('34', 'Transportutrustning och transporthjälpmedel'),
    ('35', 'Säkerhets-, brandbekämpnings-, polis- och försvarsutrustning'),
    ('37', 'Musikinstrument, sportartiklar, spel, leksaker, hantverk, konsthantverksmateriel och tillbehör'),
    ('38', 'Laboratorieutrustning, optisk utrustning och precisionsutrustning (exkl. glas)'),
    ('39', 'Möbler (inkl. kontorsmöbler), inredning, hushållsapparater (exkl. belysning) och rengöringsprodukter'),
    ('41', 'Uppsamlat och renat vatten'),
    ('42', 'Industrimaskiner'),
    ('43', 'Maskiner för brytning och byggnadsarbeten'),
    ('44', 'Konstruktioner och konstruktionsmaterial; konstruktionshjälpmedel (utom elutrustning)'),
    ('45', 'Anläggningsarbete'),
    ('48', 'Programvara och informationssystem'),
    ('50', 'Reparation och underhåll'),
    ('51', 'Installation (utom programvara)'),
    ('55', 'Hotell-, restaurang- och detaljhandelstjänster'),
    ('60', 'Transporter (utom avfallstransport)'),
    ('63', 'Kringtjänster för transporter; resebyråtjänster'),
    ('64', 'Post- och telekommunikationstjänster'),
    ('65', 'El-, vatten- och energiverk'),
    ('66', 'Finans- och försäkringstjänster'),
    ('70', 'Tjänster avseende fast egendom'),
    ('71', 'Arkitekt-, bygg-, ingenjörs- och besiktningstjänster'),
    ('72', 'IT-tjänster: konsultverksamhet, programvaruutveckling, Internet och stöd'),
    ('73', 'FoU-tjänster samt tillhörande konsulttjänster'),
    ('75', 'Offentlig förvaltning, försvar och socialförsäkringstjänster'),
    ('76', 'Tjänster för olje- och gasindustrin'),
    ('77', 'Jordbruks-, skogsbruks-, trädgårds-, vattenbruks- och biodlingstjänster'),
    ('79', 'Företagstjänster: lagstiftning, marknadsföring, rådgivning, rekrytering, tryckning och säkerhet'),
    ('80', 'Undervisning och utbildning'),
    ('85', 'Hälso- och sjukvård samt socialvård'),
    ('90', 'Avlopps- och avfallshantering, sanering och miljötjänster'),
    ('92', 'Fritids-, kultur- och sporttjänster'),
    ('98', 'Andra samhälleliga och personliga tjänster');
