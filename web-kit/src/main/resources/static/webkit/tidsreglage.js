/*
 * A slider over the days on which something changed. Where an element has data-tidsreglage, the id of a datalist of
 * days, a slider is made there; its last step is the present. Each step is the page's own address with the day as
 * giltigt: the page is fetched, the parts marked data-foljer take its place, and the address follows. Without this
 * module the page has the same ways as links and a form.
 */

const plats = document.querySelector("[data-tidsreglage]");
const dagar = plats ? [...document.querySelectorAll(`#${plats.dataset.tidsreglage} option`)] : [];
const VANTA_MS = 120;

let pagaende = new AbortController();

function adress(dag) {
    const har = new URL(location.href);
    har.searchParams.delete("efter");
    har.searchParams.delete("page");
    if (dag) {
        har.searchParams.set("giltigt", dag);
    } else {
        har.searchParams.delete("giltigt");
    }
    har.hash = "";
    return har;
}

/** Shows the page at the address in place of this one, and says whether it could. */
async function visa(dit) {
    pagaende.abort();
    pagaende = new AbortController();
    try {
        const svar = await fetch(dit, {signal: pagaende.signal, headers: {Accept: "text/html"}});
        if (!svar.ok || svar.redirected) {
            location.assign(dit);
            return false;
        }
        const ny = new DOMParser().parseFromString(await svar.text(), "text/html");
        const fokus = document.activeElement?.id;
        for (const del of document.querySelectorAll("[data-foljer]")) {
            const ersattare = ny.getElementById(del.id);
            if (ersattare) {
                del.replaceWith(document.adoptNode(ersattare));
            }
        }
        document.title = ny.title;
        const datum = document.getElementById("falt-giltigt");
        if (datum) {
            datum.value = new URL(dit).searchParams.get("giltigt") ?? "";
        }
        if (fokus && document.activeElement === document.body) {
            (document.getElementById(fokus) ?? document.getElementById("nu"))?.focus();
        }
        return true;
    } catch (fel) {
        if (fel.name !== "AbortError") {
            location.assign(dit);
        }
        return false;
    }
}

function reglage() {
    const sista = dagar.length;
    const etikett = document.createElement("label");
    etikett.htmlFor = "tidsreglage";
    etikett.textContent = plats.dataset.etikett;
    const spak = Object.assign(document.createElement("input"), {type: "range", id: "tidsreglage", min: 0, max: sista});
    const visad = document.createElement("output");
    visad.htmlFor = "tidsreglage";
    const ordet = new Intl.DateTimeFormat("sv-SE", {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});

    const text = (steg) => steg === sista ? plats.dataset.nu
        : `${ordet.format(new Date(dagar[steg].value))}, ${dagar[steg].label}`;
    const beratta = () => {
        visad.textContent = text(Number(spak.value));
        spak.setAttribute("aria-valuetext", visad.textContent);
    };
    /* The slider stands at the latest day of change that the address has come to. */
    const folj = () => {
        const dag = new URL(location.href).searchParams.get("giltigt");
        const efter = dag ? dagar.findIndex((ett) => ett.value > dag) : -1;
        spak.value = !dag ? sista : Math.max(0, efter < 0 ? sista - 1 : efter - 1);
        beratta();
    };

    let vantar;
    spak.addEventListener("input", () => {
        beratta();
        clearTimeout(vantar);
        vantar = setTimeout(async () => {
            const dit = adress(dagar[Number(spak.value)]?.value);
            if (dit.href !== location.href && await visa(dit)) {
                history.pushState(null, "", dit);
            }
        }, VANTA_MS);
    });
    addEventListener("popstate", async () => {
        if (await visa(new URL(location.href))) {
            folj();
        }
    });
    document.addEventListener("click", async (klick) => {
        const lank = klick.target.closest?.("#tidsvagar a");
        if (!lank || klick.button || klick.metaKey || klick.ctrlKey || klick.shiftKey || klick.altKey) {
            return;
        }
        klick.preventDefault();
        const dit = new URL(lank.href);
        if (await visa(dit)) {
            history.pushState(null, "", dit);
            folj();
        }
    });
    plats.replaceChildren(etikett, spak, visad);
    folj();
}

if (dagar.length > 1) {
    reglage();
}
