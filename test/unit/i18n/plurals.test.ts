/**
 * Every message for a number, in every language, as visitors read it; and the counter's sentence and dates with the
 * sample's numbers. Expected texts are written out, so that a reader of the language can read them here.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { languages } from '../../../.generated/languages.ts';
import type { Feed } from '../../../src/feed/model.ts';
import { loadLocale } from '../../../src/i18n/locale.ts';
import { withLocale } from '../../../src/i18n/messages.ts';
import { daysUntil } from '../../../src/calls/day.ts';
import { deadlineOf } from '../../../src/calls/deadline.ts';
import { figures, progress, sentence } from '../../../src/calls/figures.ts';
import { videoView } from '../../../src/widgets/video-carousel/video-carousel.view.ts';
import { counterView } from '../../../src/widgets/signatory-counter/signatory-counter.view.ts';

const numbers = [0, 1, 2, 3, 5, 11, 21, 22, 101, 1_000_000];
const categories = ['individuals', 'regions', 'municipalities', 'associations', 'meps', 'sectoral'];

/** `Intl` parts numbers with no-break spaces of several kinds; here they are plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const feed = (counts: object[]) =>
  ({
    _cohesion: { updated: '2026-11-01', calls: [{ id: 'alliance', since: '2017-10', counts }] },
  }) as unknown as Feed;

const figuresOf = (count: object) => {
  const of = feed([count]);
  return figures(of._cohesion!.calls![0], of);
};

/** In the order of the numbers above. */
const expectedForms: Record<string, Record<string, string>> = {
  bg: {
    individuals:
      '0 отделни поддръжници · 1 отделен поддръжник · 2 отделни поддръжници · 3 отделни поддръжници · 5 отделни поддръжници · 11 отделни поддръжници · 21 отделни поддръжници · 22 отделни поддръжници · 101 отделни поддръжници · 1 000 000 отделни поддръжници',
    regions:
      '0 региона · 1 регион · 2 региона · 3 региона · 5 региона · 11 региона · 21 региона · 22 региона · 101 региона · 1 000 000 региона',
    municipalities:
      '0 града и окръга · 1 град или окръг · 2 града и окръга · 3 града и окръга · 5 града и окръга · 11 града и окръга · 21 града и окръга · 22 града и окръга · 101 града и окръга · 1 000 000 града и окръга',
    associations:
      '0 сдружения на регионални и местни власти · 1 сдружение на регионални и местни власти · 2 сдружения на регионални и местни власти · 3 сдружения на регионални и местни власти · 5 сдружения на регионални и местни власти · 11 сдружения на регионални и местни власти · 21 сдружения на регионални и местни власти · 22 сдружения на регионални и местни власти · 101 сдружения на регионални и местни власти · 1 000 000 сдружения на регионални и местни власти',
    meps: '0 членове на Европейския парламент · 1 член на Европейския парламент · 2 членове на Европейския парламент · 3 членове на Европейския парламент · 5 членове на Европейския парламент · 11 членове на Европейския парламент · 21 членове на Европейския парламент · 22 членове на Европейския парламент · 101 членове на Европейския парламент · 1 000 000 членове на Европейския парламент',
    sectoral:
      '0 отраслови организации на ЕС · 1 отраслова организация на ЕС · 2 отраслови организации на ЕС · 3 отраслови организации на ЕС · 5 отраслови организации на ЕС · 11 отраслови организации на ЕС · 21 отраслови организации на ЕС · 22 отраслови организации на ЕС · 101 отраслови организации на ЕС · 1 000 000 отраслови организации на ЕС',
  },
  cs: {
    individuals:
      '0 jednotlivců · 1 jednotlivec · 2 jednotlivci · 3 jednotlivci · 5 jednotlivců · 11 jednotlivců · 21 jednotlivců · 22 jednotlivců · 101 jednotlivců · 1 000 000 jednotlivců',
    regions:
      '0 regionů · 1 region · 2 regiony · 3 regiony · 5 regionů · 11 regionů · 21 regionů · 22 regionů · 101 regionů · 1 000 000 regionů',
    municipalities:
      '0 měst a krajů · 1 město nebo kraj · 2 města a kraje · 3 města a kraje · 5 měst a krajů · 11 měst a krajů · 21 měst a krajů · 22 měst a krajů · 101 měst a krajů · 1 000 000 měst a krajů',
    associations:
      '0 sdružení místních a regionálních orgánů · 1 sdružení místních a regionálních orgánů · 2 sdružení místních a regionálních orgánů · 3 sdružení místních a regionálních orgánů · 5 sdružení místních a regionálních orgánů · 11 sdružení místních a regionálních orgánů · 21 sdružení místních a regionálních orgánů · 22 sdružení místních a regionálních orgánů · 101 sdružení místních a regionálních orgánů · 1 000 000 sdružení místních a regionálních orgánů',
    meps: '0 poslanců Evropského parlamentu · 1 poslanec Evropského parlamentu · 2 poslanci Evropského parlamentu · 3 poslanci Evropského parlamentu · 5 poslanců Evropského parlamentu · 11 poslanců Evropského parlamentu · 21 poslanců Evropského parlamentu · 22 poslanců Evropského parlamentu · 101 poslanců Evropského parlamentu · 1 000 000 poslanců Evropského parlamentu',
    sectoral:
      '0 odvětvových sdružení z EU · 1 odvětvové sdružení z EU · 2 odvětvová sdružení z EU · 3 odvětvová sdružení z EU · 5 odvětvových sdružení z EU · 11 odvětvových sdružení z EU · 21 odvětvových sdružení z EU · 22 odvětvových sdružení z EU · 101 odvětvových sdružení z EU · 1 000 000 odvětvových sdružení z EU',
  },
  da: {
    individuals:
      '0 enkeltpersoner · 1 enkeltperson · 2 enkeltpersoner · 3 enkeltpersoner · 5 enkeltpersoner · 11 enkeltpersoner · 21 enkeltpersoner · 22 enkeltpersoner · 101 enkeltpersoner · 1.000.000 enkeltpersoner',
    regions:
      '0 regioner · 1 region · 2 regioner · 3 regioner · 5 regioner · 11 regioner · 21 regioner · 22 regioner · 101 regioner · 1.000.000 regioner',
    municipalities:
      '0 byer og amter · 1 by eller amt · 2 byer og amter · 3 byer og amter · 5 byer og amter · 11 byer og amter · 21 byer og amter · 22 byer og amter · 101 byer og amter · 1.000.000 byer og amter',
    associations:
      '0 sammenslutninger af regionale og lokale myndigheder · 1 sammenslutning af regionale og lokale myndigheder · 2 sammenslutninger af regionale og lokale myndigheder · 3 sammenslutninger af regionale og lokale myndigheder · 5 sammenslutninger af regionale og lokale myndigheder · 11 sammenslutninger af regionale og lokale myndigheder · 21 sammenslutninger af regionale og lokale myndigheder · 22 sammenslutninger af regionale og lokale myndigheder · 101 sammenslutninger af regionale og lokale myndigheder · 1.000.000 sammenslutninger af regionale og lokale myndigheder',
    meps: '0 medlemmer af Europa-Parlamentet · 1 medlem af Europa-Parlamentet · 2 medlemmer af Europa-Parlamentet · 3 medlemmer af Europa-Parlamentet · 5 medlemmer af Europa-Parlamentet · 11 medlemmer af Europa-Parlamentet · 21 medlemmer af Europa-Parlamentet · 22 medlemmer af Europa-Parlamentet · 101 medlemmer af Europa-Parlamentet · 1.000.000 medlemmer af Europa-Parlamentet',
    sectoral:
      '0 europæiske brancheorganisationer · 1 europæisk brancheorganisation · 2 europæiske brancheorganisationer · 3 europæiske brancheorganisationer · 5 europæiske brancheorganisationer · 11 europæiske brancheorganisationer · 21 europæiske brancheorganisationer · 22 europæiske brancheorganisationer · 101 europæiske brancheorganisationer · 1.000.000 europæiske brancheorganisationer',
  },
  de: {
    individuals:
      '0 Einzelpersonen · 1 Einzelperson · 2 Einzelpersonen · 3 Einzelpersonen · 5 Einzelpersonen · 11 Einzelpersonen · 21 Einzelpersonen · 22 Einzelpersonen · 101 Einzelpersonen · 1.000.000 Einzelpersonen',
    regions:
      '0 Regionen · 1 Region · 2 Regionen · 3 Regionen · 5 Regionen · 11 Regionen · 21 Regionen · 22 Regionen · 101 Regionen · 1.000.000 Regionen',
    municipalities:
      '0 Städte und Kreise · 1 Stadt oder Kreis · 2 Städte und Kreise · 3 Städte und Kreise · 5 Städte und Kreise · 11 Städte und Kreise · 21 Städte und Kreise · 22 Städte und Kreise · 101 Städte und Kreise · 1.000.000 Städte und Kreise',
    associations:
      '0 Verbände lokaler und regionaler Gebietskörperschaften · 1 Verband lokaler und regionaler Gebietskörperschaften · 2 Verbände lokaler und regionaler Gebietskörperschaften · 3 Verbände lokaler und regionaler Gebietskörperschaften · 5 Verbände lokaler und regionaler Gebietskörperschaften · 11 Verbände lokaler und regionaler Gebietskörperschaften · 21 Verbände lokaler und regionaler Gebietskörperschaften · 22 Verbände lokaler und regionaler Gebietskörperschaften · 101 Verbände lokaler und regionaler Gebietskörperschaften · 1.000.000 Verbände lokaler und regionaler Gebietskörperschaften',
    meps: '0 Mitglieder des Europäischen Parlaments · 1 Mitglied des Europäischen Parlaments · 2 Mitglieder des Europäischen Parlaments · 3 Mitglieder des Europäischen Parlaments · 5 Mitglieder des Europäischen Parlaments · 11 Mitglieder des Europäischen Parlaments · 21 Mitglieder des Europäischen Parlaments · 22 Mitglieder des Europäischen Parlaments · 101 Mitglieder des Europäischen Parlaments · 1.000.000 Mitglieder des Europäischen Parlaments',
    sectoral:
      '0 EU-Branchenverbände · 1 EU-Branchenverband · 2 EU-Branchenverbände · 3 EU-Branchenverbände · 5 EU-Branchenverbände · 11 EU-Branchenverbände · 21 EU-Branchenverbände · 22 EU-Branchenverbände · 101 EU-Branchenverbände · 1.000.000 EU-Branchenverbände',
  },
  el: {
    individuals:
      '0 ιδιώτες · 1 ιδιώτης · 2 ιδιώτες · 3 ιδιώτες · 5 ιδιώτες · 11 ιδιώτες · 21 ιδιώτες · 22 ιδιώτες · 101 ιδιώτες · 1.000.000 ιδιώτες',
    regions:
      '0 περιφέρειες · 1 περιφέρεια · 2 περιφέρειες · 3 περιφέρειες · 5 περιφέρειες · 11 περιφέρειες · 21 περιφέρειες · 22 περιφέρειες · 101 περιφέρειες · 1.000.000 περιφέρειες',
    municipalities:
      '0 δήμοι και κομητείες · 1 δήμος ή κομητεία · 2 δήμοι και κομητείες · 3 δήμοι και κομητείες · 5 δήμοι και κομητείες · 11 δήμοι και κομητείες · 21 δήμοι και κομητείες · 22 δήμοι και κομητείες · 101 δήμοι και κομητείες · 1.000.000 δήμοι και κομητείες',
    associations:
      '0 ενώσεις τοπικών και περιφερειακών αρχών · 1 ένωση τοπικών και περιφερειακών αρχών · 2 ενώσεις τοπικών και περιφερειακών αρχών · 3 ενώσεις τοπικών και περιφερειακών αρχών · 5 ενώσεις τοπικών και περιφερειακών αρχών · 11 ενώσεις τοπικών και περιφερειακών αρχών · 21 ενώσεις τοπικών και περιφερειακών αρχών · 22 ενώσεις τοπικών και περιφερειακών αρχών · 101 ενώσεις τοπικών και περιφερειακών αρχών · 1.000.000 ενώσεις τοπικών και περιφερειακών αρχών',
    meps: '0 ευρωβουλευτές · 1 ευρωβουλευτής · 2 ευρωβουλευτές · 3 ευρωβουλευτές · 5 ευρωβουλευτές · 11 ευρωβουλευτές · 21 ευρωβουλευτές · 22 ευρωβουλευτές · 101 ευρωβουλευτές · 1.000.000 ευρωβουλευτές',
    sectoral:
      '0 τομεακές οργανώσεις της ΕΕ · 1 τομεακή οργάνωση της ΕΕ · 2 τομεακές οργανώσεις της ΕΕ · 3 τομεακές οργανώσεις της ΕΕ · 5 τομεακές οργανώσεις της ΕΕ · 11 τομεακές οργανώσεις της ΕΕ · 21 τομεακές οργανώσεις της ΕΕ · 22 τομεακές οργανώσεις της ΕΕ · 101 τομεακές οργανώσεις της ΕΕ · 1.000.000 τομεακές οργανώσεις της ΕΕ',
  },
  en: {
    individuals:
      '0 individuals · 1 individual · 2 individuals · 3 individuals · 5 individuals · 11 individuals · 21 individuals · 22 individuals · 101 individuals · 1,000,000 individuals',
    regions:
      '0 regions · 1 region · 2 regions · 3 regions · 5 regions · 11 regions · 21 regions · 22 regions · 101 regions · 1,000,000 regions',
    municipalities:
      '0 cities and counties · 1 city or county · 2 cities and counties · 3 cities and counties · 5 cities and counties · 11 cities and counties · 21 cities and counties · 22 cities and counties · 101 cities and counties · 1,000,000 cities and counties',
    associations:
      '0 associations of regional and local authorities · 1 association of regional and local authorities · 2 associations of regional and local authorities · 3 associations of regional and local authorities · 5 associations of regional and local authorities · 11 associations of regional and local authorities · 21 associations of regional and local authorities · 22 associations of regional and local authorities · 101 associations of regional and local authorities · 1,000,000 associations of regional and local authorities',
    meps: '0 Members of the European Parliament · 1 Member of the European Parliament · 2 Members of the European Parliament · 3 Members of the European Parliament · 5 Members of the European Parliament · 11 Members of the European Parliament · 21 Members of the European Parliament · 22 Members of the European Parliament · 101 Members of the European Parliament · 1,000,000 Members of the European Parliament',
    sectoral:
      '0 EU-level trade associations · 1 EU-level trade association · 2 EU-level trade associations · 3 EU-level trade associations · 5 EU-level trade associations · 11 EU-level trade associations · 21 EU-level trade associations · 22 EU-level trade associations · 101 EU-level trade associations · 1,000,000 EU-level trade associations',
  },
  es: {
    individuals:
      '0 particulares · 1 particular · 2 particulares · 3 particulares · 5 particulares · 11 particulares · 21 particulares · 22 particulares · 101 particulares · 1.000.000 de particulares',
    regions:
      '0 regiones · 1 región · 2 regiones · 3 regiones · 5 regiones · 11 regiones · 21 regiones · 22 regiones · 101 regiones · 1.000.000 de regiones',
    municipalities:
      '0 ciudades y provincias · 1 ciudad o provincia · 2 ciudades y provincias · 3 ciudades y provincias · 5 ciudades y provincias · 11 ciudades y provincias · 21 ciudades y provincias · 22 ciudades y provincias · 101 ciudades y provincias · 1.000.000 de ciudades y provincias',
    associations:
      '0 asociaciones de entes regionales y locales · 1 asociación de entes regionales y locales · 2 asociaciones de entes regionales y locales · 3 asociaciones de entes regionales y locales · 5 asociaciones de entes regionales y locales · 11 asociaciones de entes regionales y locales · 21 asociaciones de entes regionales y locales · 22 asociaciones de entes regionales y locales · 101 asociaciones de entes regionales y locales · 1.000.000 de asociaciones de entes regionales y locales',
    meps: '0 diputados al Parlamento Europeo · 1 diputado al Parlamento Europeo · 2 diputados al Parlamento Europeo · 3 diputados al Parlamento Europeo · 5 diputados al Parlamento Europeo · 11 diputados al Parlamento Europeo · 21 diputados al Parlamento Europeo · 22 diputados al Parlamento Europeo · 101 diputados al Parlamento Europeo · 1.000.000 de diputados al Parlamento Europeo',
    sectoral:
      '0 asociaciones sectoriales de la UE · 1 asociación sectorial de la UE · 2 asociaciones sectoriales de la UE · 3 asociaciones sectoriales de la UE · 5 asociaciones sectoriales de la UE · 11 asociaciones sectoriales de la UE · 21 asociaciones sectoriales de la UE · 22 asociaciones sectoriales de la UE · 101 asociaciones sectoriales de la UE · 1.000.000 de asociaciones sectoriales de la UE',
  },
  et: {
    individuals:
      '0 üksikisikut · 1 üksikisik · 2 üksikisikut · 3 üksikisikut · 5 üksikisikut · 11 üksikisikut · 21 üksikisikut · 22 üksikisikut · 101 üksikisikut · 1 000 000 üksikisikut',
    regions:
      '0 piirkonda · 1 piirkond · 2 piirkonda · 3 piirkonda · 5 piirkonda · 11 piirkonda · 21 piirkonda · 22 piirkonda · 101 piirkonda · 1 000 000 piirkonda',
    municipalities:
      '0 linna ja maakonda · 1 linn või maakond · 2 linna ja maakonda · 3 linna ja maakonda · 5 linna ja maakonda · 11 linna ja maakonda · 21 linna ja maakonda · 22 linna ja maakonda · 101 linna ja maakonda · 1 000 000 linna ja maakonda',
    associations:
      '0 piirkondlike ja kohalike omavalitsuste liitu · 1 piirkondlike ja kohalike omavalitsuste liit · 2 piirkondlike ja kohalike omavalitsuste liitu · 3 piirkondlike ja kohalike omavalitsuste liitu · 5 piirkondlike ja kohalike omavalitsuste liitu · 11 piirkondlike ja kohalike omavalitsuste liitu · 21 piirkondlike ja kohalike omavalitsuste liitu · 22 piirkondlike ja kohalike omavalitsuste liitu · 101 piirkondlike ja kohalike omavalitsuste liitu · 1 000 000 piirkondlike ja kohalike omavalitsuste liitu',
    meps: '0 Euroopa Parlamendi liiget · 1 Euroopa Parlamendi liige · 2 Euroopa Parlamendi liiget · 3 Euroopa Parlamendi liiget · 5 Euroopa Parlamendi liiget · 11 Euroopa Parlamendi liiget · 21 Euroopa Parlamendi liiget · 22 Euroopa Parlamendi liiget · 101 Euroopa Parlamendi liiget · 1 000 000 Euroopa Parlamendi liiget',
    sectoral:
      '0 ELi valdkondlikku liitu · 1 ELi valdkondlik liit · 2 ELi valdkondlikku liitu · 3 ELi valdkondlikku liitu · 5 ELi valdkondlikku liitu · 11 ELi valdkondlikku liitu · 21 ELi valdkondlikku liitu · 22 ELi valdkondlikku liitu · 101 ELi valdkondlikku liitu · 1 000 000 ELi valdkondlikku liitu',
  },
  fi: {
    individuals:
      '0 yksityishenkilöä · 1 yksityishenkilö · 2 yksityishenkilöä · 3 yksityishenkilöä · 5 yksityishenkilöä · 11 yksityishenkilöä · 21 yksityishenkilöä · 22 yksityishenkilöä · 101 yksityishenkilöä · 1 000 000 yksityishenkilöä',
    regions:
      '0 aluetta · 1 alue · 2 aluetta · 3 aluetta · 5 aluetta · 11 aluetta · 21 aluetta · 22 aluetta · 101 aluetta · 1 000 000 aluetta',
    municipalities:
      '0 kaupunkia ja maakuntaa · 1 kaupunki tai maakunta · 2 kaupunkia ja maakuntaa · 3 kaupunkia ja maakuntaa · 5 kaupunkia ja maakuntaa · 11 kaupunkia ja maakuntaa · 21 kaupunkia ja maakuntaa · 22 kaupunkia ja maakuntaa · 101 kaupunkia ja maakuntaa · 1 000 000 kaupunkia ja maakuntaa',
    associations:
      '0 paikallis- ja alueviranomaisten järjestöä · 1 paikallis- ja alueviranomaisten järjestö · 2 paikallis- ja alueviranomaisten järjestöä · 3 paikallis- ja alueviranomaisten järjestöä · 5 paikallis- ja alueviranomaisten järjestöä · 11 paikallis- ja alueviranomaisten järjestöä · 21 paikallis- ja alueviranomaisten järjestöä · 22 paikallis- ja alueviranomaisten järjestöä · 101 paikallis- ja alueviranomaisten järjestöä · 1 000 000 paikallis- ja alueviranomaisten järjestöä',
    meps: '0 Euroopan parlamentin jäsentä · 1 Euroopan parlamentin jäsen · 2 Euroopan parlamentin jäsentä · 3 Euroopan parlamentin jäsentä · 5 Euroopan parlamentin jäsentä · 11 Euroopan parlamentin jäsentä · 21 Euroopan parlamentin jäsentä · 22 Euroopan parlamentin jäsentä · 101 Euroopan parlamentin jäsentä · 1 000 000 Euroopan parlamentin jäsentä',
    sectoral:
      '0 EU:n toimialajärjestöä · 1 EU:n toimialajärjestö · 2 EU:n toimialajärjestöä · 3 EU:n toimialajärjestöä · 5 EU:n toimialajärjestöä · 11 EU:n toimialajärjestöä · 21 EU:n toimialajärjestöä · 22 EU:n toimialajärjestöä · 101 EU:n toimialajärjestöä · 1 000 000 EU:n toimialajärjestöä',
  },
  fr: {
    individuals:
      '0 particulier · 1 particulier · 2 particuliers · 3 particuliers · 5 particuliers · 11 particuliers · 21 particuliers · 22 particuliers · 101 particuliers · 1 000 000 de particuliers',
    regions:
      '0 région · 1 région · 2 régions · 3 régions · 5 régions · 11 régions · 21 régions · 22 régions · 101 régions · 1 000 000 de régions',
    municipalities:
      '0 ville ou comté · 1 ville ou comté · 2 villes et comtés · 3 villes et comtés · 5 villes et comtés · 11 villes et comtés · 21 villes et comtés · 22 villes et comtés · 101 villes et comtés · 1 000 000 de villes et de comtés',
    associations:
      '0 association de collectivités régionales et locales · 1 association de collectivités régionales et locales · 2 associations de collectivités régionales et locales · 3 associations de collectivités régionales et locales · 5 associations de collectivités régionales et locales · 11 associations de collectivités régionales et locales · 21 associations de collectivités régionales et locales · 22 associations de collectivités régionales et locales · 101 associations de collectivités régionales et locales · 1 000 000 d’associations de collectivités régionales et locales',
    meps: '0 député européen · 1 député européen · 2 députés européens · 3 députés européens · 5 députés européens · 11 députés européens · 21 députés européens · 22 députés européens · 101 députés européens · 1 000 000 de députés européens',
    sectoral:
      '0 association sectorielle européenne · 1 association sectorielle européenne · 2 associations sectorielles européennes · 3 associations sectorielles européennes · 5 associations sectorielles européennes · 11 associations sectorielles européennes · 21 associations sectorielles européennes · 22 associations sectorielles européennes · 101 associations sectorielles européennes · 1 000 000 d’associations sectorielles européennes',
  },
  ga: {
    individuals:
      '0 duine aonair · 1 duine aonair · 2 dhuine aonair · 3 dhuine aonair · 5 dhuine aonair · 11 duine aonair · 21 duine aonair · 22 dhuine aonair · 101 duine aonair · 1,000,000 duine aonair',
    regions:
      '0 réigiún · 1 réigiún · 2 réigiún · 3 réigiún · 5 réigiún · 11 réigiún · 21 réigiún · 22 réigiún · 101 réigiún · 1,000,000 réigiún',
    municipalities:
      '0 cathair agus contae · 1 chathair nó contae · 2 chathair agus contae · 3 chathair agus contae · 5 chathair agus contae · 11 chathair nó contae · 21 chathair nó contae · 22 chathair agus contae · 101 chathair nó contae · 1,000,000 cathair agus contae',
    associations:
      '0 comhlachas údarás réigiúnach agus áitiúil · 1 chomhlachas údarás réigiúnach agus áitiúil · 2 chomhlachas údarás réigiúnach agus áitiúil · 3 chomhlachas údarás réigiúnach agus áitiúil · 5 chomhlachas údarás réigiúnach agus áitiúil · 11 chomhlachas údarás réigiúnach agus áitiúil · 21 chomhlachas údarás réigiúnach agus áitiúil · 22 chomhlachas údarás réigiúnach agus áitiúil · 101 chomhlachas údarás réigiúnach agus áitiúil · 1,000,000 comhlachas údarás réigiúnach agus áitiúil',
    meps: '0 Feisire de Pharlaimint na hEorpa · 1 Fheisire de Pharlaimint na hEorpa · 2 Fheisire de Pharlaimint na hEorpa · 3 Fheisire de Pharlaimint na hEorpa · 5 Fheisire de Pharlaimint na hEorpa · 11 Fheisire de Pharlaimint na hEorpa · 21 Fheisire de Pharlaimint na hEorpa · 22 Fheisire de Pharlaimint na hEorpa · 101 Fheisire de Pharlaimint na hEorpa · 1,000,000 Feisire de Pharlaimint na hEorpa',
    sectoral:
      '0 comhlachas earnála de chuid an Aontais · 1 chomhlachas earnála de chuid an Aontais · 2 chomhlachas earnála de chuid an Aontais · 3 chomhlachas earnála de chuid an Aontais · 5 chomhlachas earnála de chuid an Aontais · 11 chomhlachas earnála de chuid an Aontais · 21 chomhlachas earnála de chuid an Aontais · 22 chomhlachas earnála de chuid an Aontais · 101 chomhlachas earnála de chuid an Aontais · 1,000,000 comhlachas earnála de chuid an Aontais',
  },
  hr: {
    individuals:
      '0 pojedinaca · 1 pojedinac · 2 pojedinca · 3 pojedinca · 5 pojedinaca · 11 pojedinaca · 21 pojedinac · 22 pojedinca · 101 pojedinac · 1.000.000 pojedinaca',
    regions:
      '0 regija · 1 regija · 2 regije · 3 regije · 5 regija · 11 regija · 21 regija · 22 regije · 101 regija · 1.000.000 regija',
    municipalities:
      '0 gradova i okruga · 1 grad, odnosno okrug · 2 grada i okruga · 3 grada i okruga · 5 gradova i okruga · 11 gradova i okruga · 21 grad, odnosno okrug · 22 grada i okruga · 101 grad, odnosno okrug · 1.000.000 gradova i okruga',
    associations:
      '0 udruženja regionalnih i lokalnih vlasti · 1 udruženje regionalnih i lokalnih vlasti · 2 udruženja regionalnih i lokalnih vlasti · 3 udruženja regionalnih i lokalnih vlasti · 5 udruženja regionalnih i lokalnih vlasti · 11 udruženja regionalnih i lokalnih vlasti · 21 udruženje regionalnih i lokalnih vlasti · 22 udruženja regionalnih i lokalnih vlasti · 101 udruženje regionalnih i lokalnih vlasti · 1.000.000 udruženja regionalnih i lokalnih vlasti',
    meps: '0 zastupnika u Europskom parlamentu · 1 zastupnik u Europskom parlamentu · 2 zastupnika u Europskom parlamentu · 3 zastupnika u Europskom parlamentu · 5 zastupnika u Europskom parlamentu · 11 zastupnika u Europskom parlamentu · 21 zastupnik u Europskom parlamentu · 22 zastupnika u Europskom parlamentu · 101 zastupnik u Europskom parlamentu · 1.000.000 zastupnika u Europskom parlamentu',
    sectoral:
      '0 sektorskih udruženja EU-a · 1 sektorsko udruženje EU-a · 2 sektorska udruženja EU-a · 3 sektorska udruženja EU-a · 5 sektorskih udruženja EU-a · 11 sektorskih udruženja EU-a · 21 sektorsko udruženje EU-a · 22 sektorska udruženja EU-a · 101 sektorsko udruženje EU-a · 1.000.000 sektorskih udruženja EU-a',
  },
  hu: {
    individuals:
      '0 magánszemély · 1 magánszemély · 2 magánszemély · 3 magánszemély · 5 magánszemély · 11 magánszemély · 21 magánszemély · 22 magánszemély · 101 magánszemély · 1 000 000 magánszemély',
    regions:
      '0 régió · 1 régió · 2 régió · 3 régió · 5 régió · 11 régió · 21 régió · 22 régió · 101 régió · 1 000 000 régió',
    municipalities:
      '0 város és megye · 1 város vagy megye · 2 város és megye · 3 város és megye · 5 város és megye · 11 város és megye · 21 város és megye · 22 város és megye · 101 város és megye · 1 000 000 város és megye',
    associations:
      '0 regionális és helyi önkormányzati szövetség · 1 regionális és helyi önkormányzati szövetség · 2 regionális és helyi önkormányzati szövetség · 3 regionális és helyi önkormányzati szövetség · 5 regionális és helyi önkormányzati szövetség · 11 regionális és helyi önkormányzati szövetség · 21 regionális és helyi önkormányzati szövetség · 22 regionális és helyi önkormányzati szövetség · 101 regionális és helyi önkormányzati szövetség · 1 000 000 regionális és helyi önkormányzati szövetség',
    meps: '0 európai parlamenti képviselő · 1 európai parlamenti képviselő · 2 európai parlamenti képviselő · 3 európai parlamenti képviselő · 5 európai parlamenti képviselő · 11 európai parlamenti képviselő · 21 európai parlamenti képviselő · 22 európai parlamenti képviselő · 101 európai parlamenti képviselő · 1 000 000 európai parlamenti képviselő',
    sectoral:
      '0 uniós ágazati szövetség · 1 uniós ágazati szövetség · 2 uniós ágazati szövetség · 3 uniós ágazati szövetség · 5 uniós ágazati szövetség · 11 uniós ágazati szövetség · 21 uniós ágazati szövetség · 22 uniós ágazati szövetség · 101 uniós ágazati szövetség · 1 000 000 uniós ágazati szövetség',
  },
  it: {
    individuals:
      '0 singoli cittadini · 1 singolo cittadino · 2 singoli cittadini · 3 singoli cittadini · 5 singoli cittadini · 11 singoli cittadini · 21 singoli cittadini · 22 singoli cittadini · 101 singoli cittadini · 1.000.000 di singoli cittadini',
    regions:
      '0 regioni · 1 regione · 2 regioni · 3 regioni · 5 regioni · 11 regioni · 21 regioni · 22 regioni · 101 regioni · 1.000.000 di regioni',
    municipalities:
      '0 città e province · 1 città o provincia · 2 città e province · 3 città e province · 5 città e province · 11 città e province · 21 città e province · 22 città e province · 101 città e province · 1.000.000 di città e province',
    associations:
      '0 associazioni di enti regionali e locali · 1 associazione di enti regionali e locali · 2 associazioni di enti regionali e locali · 3 associazioni di enti regionali e locali · 5 associazioni di enti regionali e locali · 11 associazioni di enti regionali e locali · 21 associazioni di enti regionali e locali · 22 associazioni di enti regionali e locali · 101 associazioni di enti regionali e locali · 1.000.000 di associazioni di enti regionali e locali',
    meps: '0 deputati al Parlamento europeo · 1 deputato al Parlamento europeo · 2 deputati al Parlamento europeo · 3 deputati al Parlamento europeo · 5 deputati al Parlamento europeo · 11 deputati al Parlamento europeo · 21 deputati al Parlamento europeo · 22 deputati al Parlamento europeo · 101 deputati al Parlamento europeo · 1.000.000 di deputati al Parlamento europeo',
    sectoral:
      '0 associazioni di categoria dell’UE · 1 associazione di categoria dell’UE · 2 associazioni di categoria dell’UE · 3 associazioni di categoria dell’UE · 5 associazioni di categoria dell’UE · 11 associazioni di categoria dell’UE · 21 associazioni di categoria dell’UE · 22 associazioni di categoria dell’UE · 101 associazioni di categoria dell’UE · 1.000.000 di associazioni di categoria dell’UE',
  },
  lt: {
    individuals:
      '0 pavienių asmenų · 1 pavienis asmuo · 2 pavieniai asmenys · 3 pavieniai asmenys · 5 pavieniai asmenys · 11 pavienių asmenų · 21 pavienis asmuo · 22 pavieniai asmenys · 101 pavienis asmuo · 1 000 000 pavienių asmenų',
    regions:
      '0 regionų · 1 regionas · 2 regionai · 3 regionai · 5 regionai · 11 regionų · 21 regionas · 22 regionai · 101 regionas · 1 000 000 regionų',
    municipalities:
      '0 miestų ir apskričių · 1 miestas / apskritis · 2 miestai ir apskritys · 3 miestai ir apskritys · 5 miestai ir apskritys · 11 miestų ir apskričių · 21 miestas / apskritis · 22 miestai ir apskritys · 101 miestas / apskritis · 1 000 000 miestų ir apskričių',
    associations:
      '0 regionų ir vietos valdžios institucijų asociacijų · 1 regionų ir vietos valdžios institucijų asociacija · 2 regionų ir vietos valdžios institucijų asociacijos · 3 regionų ir vietos valdžios institucijų asociacijos · 5 regionų ir vietos valdžios institucijų asociacijos · 11 regionų ir vietos valdžios institucijų asociacijų · 21 regionų ir vietos valdžios institucijų asociacija · 22 regionų ir vietos valdžios institucijų asociacijos · 101 regionų ir vietos valdžios institucijų asociacija · 1 000 000 regionų ir vietos valdžios institucijų asociacijų',
    meps: '0 Europos Parlamento narių · 1 Europos Parlamento narys · 2 Europos Parlamento nariai · 3 Europos Parlamento nariai · 5 Europos Parlamento nariai · 11 Europos Parlamento narių · 21 Europos Parlamento narys · 22 Europos Parlamento nariai · 101 Europos Parlamento narys · 1 000 000 Europos Parlamento narių',
    sectoral:
      '0 ES sektorinių asociacijų · 1 ES sektorinė asociacija · 2 ES sektorinės asociacijos · 3 ES sektorinės asociacijos · 5 ES sektorinės asociacijos · 11 ES sektorinių asociacijų · 21 ES sektorinė asociacija · 22 ES sektorinės asociacijos · 101 ES sektorinė asociacija · 1 000 000 ES sektorinių asociacijų',
  },
  lv: {
    individuals:
      '0 privātpersonu · 1 privātpersona · 2 privātpersonas · 3 privātpersonas · 5 privātpersonas · 11 privātpersonu · 21 privātpersona · 22 privātpersonas · 101 privātpersona · 1 000 000 privātpersonu',
    regions:
      '0 reģionu · 1 reģions · 2 reģioni · 3 reģioni · 5 reģioni · 11 reģionu · 21 reģions · 22 reģioni · 101 reģions · 1 000 000 reģionu',
    municipalities:
      '0 pilsētu un apriņķu · 1 pilsēta / apriņķis · 2 pilsētas un apriņķi · 3 pilsētas un apriņķi · 5 pilsētas un apriņķi · 11 pilsētu un apriņķu · 21 pilsēta / apriņķis · 22 pilsētas un apriņķi · 101 pilsēta / apriņķis · 1 000 000 pilsētu un apriņķu',
    associations:
      '0 reģionālo un vietējo pašvaldību apvienību · 1 reģionālo un vietējo pašvaldību apvienība · 2 reģionālo un vietējo pašvaldību apvienības · 3 reģionālo un vietējo pašvaldību apvienības · 5 reģionālo un vietējo pašvaldību apvienības · 11 reģionālo un vietējo pašvaldību apvienību · 21 reģionālo un vietējo pašvaldību apvienība · 22 reģionālo un vietējo pašvaldību apvienības · 101 reģionālo un vietējo pašvaldību apvienība · 1 000 000 reģionālo un vietējo pašvaldību apvienību',
    meps: '0 Eiropas Parlamenta deputātu · 1 Eiropas Parlamenta deputāts · 2 Eiropas Parlamenta deputāti · 3 Eiropas Parlamenta deputāti · 5 Eiropas Parlamenta deputāti · 11 Eiropas Parlamenta deputātu · 21 Eiropas Parlamenta deputāts · 22 Eiropas Parlamenta deputāti · 101 Eiropas Parlamenta deputāts · 1 000 000 Eiropas Parlamenta deputātu',
    sectoral:
      '0 ES nozaru apvienību · 1 ES nozares apvienība · 2 ES nozaru apvienības · 3 ES nozaru apvienības · 5 ES nozaru apvienības · 11 ES nozaru apvienību · 21 ES nozares apvienība · 22 ES nozaru apvienības · 101 ES nozares apvienība · 1 000 000 ES nozaru apvienību',
  },
  mt: {
    individuals:
      '0 individwi · 1 individwu · 2 individwi · 3 individwi · 5 individwi · 11 individwu · 21 individwu · 22 individwu · 101 individwu · 1,000,000 individwu',
    regions:
      '0 reġjuni · 1 reġjun · 2 reġjuni · 3 reġjuni · 5 reġjuni · 11 reġjun · 21 reġjun · 22 reġjun · 101 reġjun · 1,000,000 reġjun',
    municipalities:
      '0 bliet u kontej · 1 belt jew kontea · 2 bliet u kontej · 3 bliet u kontej · 5 bliet u kontej · 11 belt u kontea · 21 belt u kontea · 22 belt u kontea · 101 belt u kontea · 1,000,000 belt u kontea',
    associations:
      '0 assoċjazzjonijiet ta’ awtoritajiet reġjonali u lokali · 1 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali · 2 assoċjazzjonijiet ta’ awtoritajiet reġjonali u lokali · 3 assoċjazzjonijiet ta’ awtoritajiet reġjonali u lokali · 5 assoċjazzjonijiet ta’ awtoritajiet reġjonali u lokali · 11 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali · 21 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali · 22 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali · 101 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali · 1,000,000 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali',
    meps: '0 Membri tal-Parlament Ewropew · 1 Membru tal-Parlament Ewropew · 2 Membri tal-Parlament Ewropew · 3 Membri tal-Parlament Ewropew · 5 Membri tal-Parlament Ewropew · 11 Membru tal-Parlament Ewropew · 21 Membru tal-Parlament Ewropew · 22 Membru tal-Parlament Ewropew · 101 Membru tal-Parlament Ewropew · 1,000,000 Membru tal-Parlament Ewropew',
    sectoral:
      '0 assoċjazzjonijiet settorjali tal-UE · 1 assoċjazzjoni settorjali tal-UE · 2 assoċjazzjonijiet settorjali tal-UE · 3 assoċjazzjonijiet settorjali tal-UE · 5 assoċjazzjonijiet settorjali tal-UE · 11 assoċjazzjoni settorjali tal-UE · 21 assoċjazzjoni settorjali tal-UE · 22 assoċjazzjoni settorjali tal-UE · 101 assoċjazzjoni settorjali tal-UE · 1,000,000 assoċjazzjoni settorjali tal-UE',
  },
  nl: {
    individuals:
      '0 personen · 1 persoon · 2 personen · 3 personen · 5 personen · 11 personen · 21 personen · 22 personen · 101 personen · 1.000.000 personen',
    regions:
      '0 regio’s · 1 regio · 2 regio’s · 3 regio’s · 5 regio’s · 11 regio’s · 21 regio’s · 22 regio’s · 101 regio’s · 1.000.000 regio’s',
    municipalities:
      '0 steden en provincies · 1 stad of provincie · 2 steden en provincies · 3 steden en provincies · 5 steden en provincies · 11 steden en provincies · 21 steden en provincies · 22 steden en provincies · 101 steden en provincies · 1.000.000 steden en provincies',
    associations:
      '0 verenigingen van regionale en lokale overheden · 1 vereniging van regionale en lokale overheden · 2 verenigingen van regionale en lokale overheden · 3 verenigingen van regionale en lokale overheden · 5 verenigingen van regionale en lokale overheden · 11 verenigingen van regionale en lokale overheden · 21 verenigingen van regionale en lokale overheden · 22 verenigingen van regionale en lokale overheden · 101 verenigingen van regionale en lokale overheden · 1.000.000 verenigingen van regionale en lokale overheden',
    meps: '0 leden van het Europees Parlement · 1 lid van het Europees Parlement · 2 leden van het Europees Parlement · 3 leden van het Europees Parlement · 5 leden van het Europees Parlement · 11 leden van het Europees Parlement · 21 leden van het Europees Parlement · 22 leden van het Europees Parlement · 101 leden van het Europees Parlement · 1.000.000 leden van het Europees Parlement',
    sectoral:
      '0 sectorale EU-verenigingen · 1 sectorale EU-vereniging · 2 sectorale EU-verenigingen · 3 sectorale EU-verenigingen · 5 sectorale EU-verenigingen · 11 sectorale EU-verenigingen · 21 sectorale EU-verenigingen · 22 sectorale EU-verenigingen · 101 sectorale EU-verenigingen · 1.000.000 sectorale EU-verenigingen',
  },
  pl: {
    individuals:
      '0 osób prywatnych · 1 osoba prywatna · 2 osoby prywatne · 3 osoby prywatne · 5 osób prywatnych · 11 osób prywatnych · 21 osób prywatnych · 22 osoby prywatne · 101 osób prywatnych · 1 000 000 osób prywatnych',
    regions:
      '0 regionów · 1 region · 2 regiony · 3 regiony · 5 regionów · 11 regionów · 21 regionów · 22 regiony · 101 regionów · 1 000 000 regionów',
    municipalities:
      '0 miast i powiatów · 1 miasto lub powiat · 2 miasta i powiaty · 3 miasta i powiaty · 5 miast i powiatów · 11 miast i powiatów · 21 miast i powiatów · 22 miasta i powiaty · 101 miast i powiatów · 1 000 000 miast i powiatów',
    associations:
      '0 stowarzyszeń władz regionalnych i lokalnych · 1 stowarzyszenie władz regionalnych i lokalnych · 2 stowarzyszenia władz regionalnych i lokalnych · 3 stowarzyszenia władz regionalnych i lokalnych · 5 stowarzyszeń władz regionalnych i lokalnych · 11 stowarzyszeń władz regionalnych i lokalnych · 21 stowarzyszeń władz regionalnych i lokalnych · 22 stowarzyszenia władz regionalnych i lokalnych · 101 stowarzyszeń władz regionalnych i lokalnych · 1 000 000 stowarzyszeń władz regionalnych i lokalnych',
    meps: '0 posłów do Parlamentu Europejskiego · 1 poseł do Parlamentu Europejskiego · 2 posłowie do Parlamentu Europejskiego · 3 posłowie do Parlamentu Europejskiego · 5 posłów do Parlamentu Europejskiego · 11 posłów do Parlamentu Europejskiego · 21 posłów do Parlamentu Europejskiego · 22 posłowie do Parlamentu Europejskiego · 101 posłów do Parlamentu Europejskiego · 1 000 000 posłów do Parlamentu Europejskiego',
    sectoral:
      '0 stowarzyszeń branżowych w UE · 1 stowarzyszenie branżowe w UE · 2 stowarzyszenia branżowe w UE · 3 stowarzyszenia branżowe w UE · 5 stowarzyszeń branżowych w UE · 11 stowarzyszeń branżowych w UE · 21 stowarzyszeń branżowych w UE · 22 stowarzyszenia branżowe w UE · 101 stowarzyszeń branżowych w UE · 1 000 000 stowarzyszeń branżowych w UE',
  },
  pt: {
    individuals:
      '0 particulares · 1 particular · 2 particulares · 3 particulares · 5 particulares · 11 particulares · 21 particulares · 22 particulares · 101 particulares · 1 000 000 de particulares',
    regions:
      '0 regiões · 1 região · 2 regiões · 3 regiões · 5 regiões · 11 regiões · 21 regiões · 22 regiões · 101 regiões · 1 000 000 de regiões',
    municipalities:
      '0 cidades e distritos · 1 cidade ou distrito · 2 cidades e distritos · 3 cidades e distritos · 5 cidades e distritos · 11 cidades e distritos · 21 cidades e distritos · 22 cidades e distritos · 101 cidades e distritos · 1 000 000 de cidades e distritos',
    associations:
      '0 associações de órgãos de poder regional e local · 1 associação de órgãos de poder regional e local · 2 associações de órgãos de poder regional e local · 3 associações de órgãos de poder regional e local · 5 associações de órgãos de poder regional e local · 11 associações de órgãos de poder regional e local · 21 associações de órgãos de poder regional e local · 22 associações de órgãos de poder regional e local · 101 associações de órgãos de poder regional e local · 1 000 000 de associações de órgãos de poder regional e local',
    meps: '0 deputados ao Parlamento Europeu · 1 deputado ao Parlamento Europeu · 2 deputados ao Parlamento Europeu · 3 deputados ao Parlamento Europeu · 5 deputados ao Parlamento Europeu · 11 deputados ao Parlamento Europeu · 21 deputados ao Parlamento Europeu · 22 deputados ao Parlamento Europeu · 101 deputados ao Parlamento Europeu · 1 000 000 de deputados ao Parlamento Europeu',
    sectoral:
      '0 associações setoriais da UE · 1 associação setorial da UE · 2 associações setoriais da UE · 3 associações setoriais da UE · 5 associações setoriais da UE · 11 associações setoriais da UE · 21 associações setoriais da UE · 22 associações setoriais da UE · 101 associações setoriais da UE · 1 000 000 de associações setoriais da UE',
  },
  ro: {
    individuals:
      '0 persoane fizice · 1 persoană fizică · 2 persoane fizice · 3 persoane fizice · 5 persoane fizice · 11 persoane fizice · 21 de persoane fizice · 22 de persoane fizice · 101 persoane fizice · 1.000.000 de persoane fizice',
    regions:
      '0 regiuni · 1 regiune · 2 regiuni · 3 regiuni · 5 regiuni · 11 regiuni · 21 de regiuni · 22 de regiuni · 101 regiuni · 1.000.000 de regiuni',
    municipalities:
      '0 orașe și județe · 1 oraș sau județ · 2 orașe și județe · 3 orașe și județe · 5 orașe și județe · 11 orașe și județe · 21 de orașe și județe · 22 de orașe și județe · 101 orașe și județe · 1.000.000 de orașe și județe',
    associations:
      '0 asociații de autorități regionale și locale · 1 asociație de autorități regionale și locale · 2 asociații de autorități regionale și locale · 3 asociații de autorități regionale și locale · 5 asociații de autorități regionale și locale · 11 asociații de autorități regionale și locale · 21 de asociații de autorități regionale și locale · 22 de asociații de autorități regionale și locale · 101 asociații de autorități regionale și locale · 1.000.000 de asociații de autorități regionale și locale',
    meps: '0 deputați în Parlamentul European · 1 deputat în Parlamentul European · 2 deputați în Parlamentul European · 3 deputați în Parlamentul European · 5 deputați în Parlamentul European · 11 deputați în Parlamentul European · 21 de deputați în Parlamentul European · 22 de deputați în Parlamentul European · 101 deputați în Parlamentul European · 1.000.000 de deputați în Parlamentul European',
    sectoral:
      '0 asociații sectoriale ale UE · 1 asociație sectorială a UE · 2 asociații sectoriale ale UE · 3 asociații sectoriale ale UE · 5 asociații sectoriale ale UE · 11 asociații sectoriale ale UE · 21 de asociații sectoriale ale UE · 22 de asociații sectoriale ale UE · 101 asociații sectoriale ale UE · 1.000.000 de asociații sectoriale ale UE',
  },
  sk: {
    individuals:
      '0 jednotlivcov · 1 jednotlivec · 2 jednotlivci · 3 jednotlivci · 5 jednotlivcov · 11 jednotlivcov · 21 jednotlivcov · 22 jednotlivcov · 101 jednotlivcov · 1 000 000 jednotlivcov',
    regions:
      '0 regiónov · 1 región · 2 regióny · 3 regióny · 5 regiónov · 11 regiónov · 21 regiónov · 22 regiónov · 101 regiónov · 1 000 000 regiónov',
    municipalities:
      '0 miest a okresov · 1 mesto alebo okres · 2 mestá a okresy · 3 mestá a okresy · 5 miest a okresov · 11 miest a okresov · 21 miest a okresov · 22 miest a okresov · 101 miest a okresov · 1 000 000 miest a okresov',
    associations:
      '0 združení regionálnych a miestnych samospráv · 1 združenie regionálnych a miestnych samospráv · 2 združenia regionálnych a miestnych samospráv · 3 združenia regionálnych a miestnych samospráv · 5 združení regionálnych a miestnych samospráv · 11 združení regionálnych a miestnych samospráv · 21 združení regionálnych a miestnych samospráv · 22 združení regionálnych a miestnych samospráv · 101 združení regionálnych a miestnych samospráv · 1 000 000 združení regionálnych a miestnych samospráv',
    meps: '0 poslancov Európskeho parlamentu · 1 poslanec Európskeho parlamentu · 2 poslanci Európskeho parlamentu · 3 poslanci Európskeho parlamentu · 5 poslancov Európskeho parlamentu · 11 poslancov Európskeho parlamentu · 21 poslancov Európskeho parlamentu · 22 poslancov Európskeho parlamentu · 101 poslancov Európskeho parlamentu · 1 000 000 poslancov Európskeho parlamentu',
    sectoral:
      '0 odvetvových združení EÚ · 1 odvetvové združenie EÚ · 2 odvetvové združenia EÚ · 3 odvetvové združenia EÚ · 5 odvetvových združení EÚ · 11 odvetvových združení EÚ · 21 odvetvových združení EÚ · 22 odvetvových združení EÚ · 101 odvetvových združení EÚ · 1 000 000 odvetvových združení EÚ',
  },
  sl: {
    individuals:
      '0 posameznikov · 1 posameznik · 2 posameznika · 3 posamezniki · 5 posameznikov · 11 posameznikov · 21 posameznikov · 22 posameznikov · 101 posameznik · 1.000.000 posameznikov',
    regions:
      '0 regij · 1 regija · 2 regiji · 3 regije · 5 regij · 11 regij · 21 regij · 22 regij · 101 regija · 1.000.000 regij',
    municipalities:
      '0 mest in okrožij · 1 mesto oziroma okrožje · 2 mesti in okrožji · 3 mesta in okrožja · 5 mest in okrožij · 11 mest in okrožij · 21 mest in okrožij · 22 mest in okrožij · 101 mesto oziroma okrožje · 1.000.000 mest in okrožij',
    associations:
      '0 združenj regionalnih in lokalnih oblasti · 1 združenje regionalnih in lokalnih oblasti · 2 združenji regionalnih in lokalnih oblasti · 3 združenja regionalnih in lokalnih oblasti · 5 združenj regionalnih in lokalnih oblasti · 11 združenj regionalnih in lokalnih oblasti · 21 združenj regionalnih in lokalnih oblasti · 22 združenj regionalnih in lokalnih oblasti · 101 združenje regionalnih in lokalnih oblasti · 1.000.000 združenj regionalnih in lokalnih oblasti',
    meps: '0 poslancev Evropskega parlamenta · 1 poslanec Evropskega parlamenta · 2 poslanca Evropskega parlamenta · 3 poslanci Evropskega parlamenta · 5 poslancev Evropskega parlamenta · 11 poslancev Evropskega parlamenta · 21 poslancev Evropskega parlamenta · 22 poslancev Evropskega parlamenta · 101 poslanec Evropskega parlamenta · 1.000.000 poslancev Evropskega parlamenta',
    sectoral:
      '0 sektorskih združenj EU · 1 sektorsko združenje EU · 2 sektorski združenji EU · 3 sektorska združenja EU · 5 sektorskih združenj EU · 11 sektorskih združenj EU · 21 sektorskih združenj EU · 22 sektorskih združenj EU · 101 sektorsko združenje EU · 1.000.000 sektorskih združenj EU',
  },
  sv: {
    individuals:
      '0 enskilda undertecknare · 1 enskild undertecknare · 2 enskilda undertecknare · 3 enskilda undertecknare · 5 enskilda undertecknare · 11 enskilda undertecknare · 21 enskilda undertecknare · 22 enskilda undertecknare · 101 enskilda undertecknare · 1 000 000 enskilda undertecknare',
    regions:
      '0 regioner · 1 region · 2 regioner · 3 regioner · 5 regioner · 11 regioner · 21 regioner · 22 regioner · 101 regioner · 1 000 000 regioner',
    municipalities:
      '0 kommuner och distrikt · 1 kommun eller distrikt · 2 kommuner och distrikt · 3 kommuner och distrikt · 5 kommuner och distrikt · 11 kommuner och distrikt · 21 kommuner och distrikt · 22 kommuner och distrikt · 101 kommuner och distrikt · 1 000 000 kommuner och distrikt',
    associations:
      '0 sammanslutningar av regionala och lokala myndigheter · 1 sammanslutning av regionala och lokala myndigheter · 2 sammanslutningar av regionala och lokala myndigheter · 3 sammanslutningar av regionala och lokala myndigheter · 5 sammanslutningar av regionala och lokala myndigheter · 11 sammanslutningar av regionala och lokala myndigheter · 21 sammanslutningar av regionala och lokala myndigheter · 22 sammanslutningar av regionala och lokala myndigheter · 101 sammanslutningar av regionala och lokala myndigheter · 1 000 000 sammanslutningar av regionala och lokala myndigheter',
    meps: '0 ledamöter av Europaparlamentet · 1 ledamot av Europaparlamentet · 2 ledamöter av Europaparlamentet · 3 ledamöter av Europaparlamentet · 5 ledamöter av Europaparlamentet · 11 ledamöter av Europaparlamentet · 21 ledamöter av Europaparlamentet · 22 ledamöter av Europaparlamentet · 101 ledamöter av Europaparlamentet · 1 000 000 ledamöter av Europaparlamentet',
    sectoral:
      '0 sektorssammanslutningar i EU · 1 sektorssammanslutning i EU · 2 sektorssammanslutningar i EU · 3 sektorssammanslutningar i EU · 5 sektorssammanslutningar i EU · 11 sektorssammanslutningar i EU · 21 sektorssammanslutningar i EU · 22 sektorssammanslutningar i EU · 101 sektorssammanslutningar i EU · 1 000 000 sektorssammanslutningar i EU',
  },
};

/** The counter in one sentence, and what stands under its numbers. */
const expectedSentences: Record<string, readonly string[]> = {
  bg: [
    '#CohesionAlliance обединява над 12 000 отделни поддръжници, 140 региона, 137 града и окръга, 50 сдружения на регионални и местни власти, 40 членове на Европейския парламент и 35 отраслови организации на ЕС.',
    'от октомври 2017 г.',
    'към 1 ноември 2026 г.',
  ],
  cs: [
    'Ke #CohesionAlliance se hlásí: více než 12 000 jednotlivců, 140 regionů, 137 měst a krajů, 50 sdružení místních a regionálních orgánů, 40 poslanců Evropského parlamentu a 35 odvětvových sdružení z EU.',
    'vznik: říjen 2017',
    'stav ke dni 1. listopadu 2026',
  ],
  da: [
    'Med i #CohesionAlliance er over 12.000 enkeltpersoner, 140 regioner, 137 byer og amter, 50 sammenslutninger af regionale og lokale myndigheder, 40 medlemmer af Europa-Parlamentet og 35 europæiske brancheorganisationer.',
    'siden oktober 2017',
    'pr. 1. november 2026',
  ],
  de: [
    'Die #CohesionAlliance vereint mehr als 12.000 Einzelpersonen, 140 Regionen, 137 Städte und Kreise, 50 Verbände lokaler und regionaler Gebietskörperschaften, 40 Mitglieder des Europäischen Parlaments und 35 EU-Branchenverbände.',
    'seit Oktober 2017',
    'Stand: 1. November 2026',
  ],
  el: [
    'Στην #CohesionAlliance: πάνω από 12.000 ιδιώτες, 140 περιφέρειες, 137 δήμοι και κομητείες, 50 ενώσεις τοπικών και περιφερειακών αρχών, 40 ευρωβουλευτές και 35 τομεακές οργανώσεις της ΕΕ.',
    'έναρξη: Οκτώβριος 2017',
    'ενημέρωση: 1 Νοεμβρίου 2026',
  ],
  en: [
    'The #CohesionAlliance brings together more than 12,000 individuals, 140 regions, 137 cities and counties, 50 associations of regional and local authorities, 40 Members of the European Parliament and 35 EU-level trade associations.',
    'launched: October 2017',
    'as of 1 November 2026',
  ],
  es: [
    'La #CohesionAlliance reúne a más de 12.000 particulares, 140 regiones, 137 ciudades y provincias, 50 asociaciones de entes regionales y locales, 40 diputados al Parlamento Europeo y 35 asociaciones sectoriales de la UE.',
    'desde octubre de 2017',
    'a 1 de noviembre de 2026',
  ],
  et: [
    '#CohesionAlliance’iga on ühinenud rohkem kui 12 000 üksikisikut, 140 piirkonda, 137 linna ja maakonda, 50 piirkondlike ja kohalike omavalitsuste liitu, 40 Euroopa Parlamendi liiget ja 35 ELi valdkondlikku liitu.',
    'algus: oktoober 2017',
    'seisuga 1. november 2026',
  ],
  fi: [
    '#CohesionAlliance-ryhmittymään on liittynyt yli 12 000 yksityishenkilöä, 140 aluetta, 137 kaupunkia ja maakuntaa, 50 paikallis- ja alueviranomaisten järjestöä, 40 Euroopan parlamentin jäsentä ja 35 EU:n toimialajärjestöä.',
    'perustettu: lokakuu 2017',
    'tilanne 1. marraskuuta 2026',
  ],
  fr: [
    'La #CohesionAlliance rassemble plus de 12 000 particuliers, 140 régions, 137 villes et comtés, 50 associations de collectivités régionales et locales, 40 députés européens et 35 associations sectorielles européennes.',
    'depuis octobre 2017',
    'situation au 1er novembre 2026',
  ],
  ga: [
    'Páirteach sa #CohesionAlliance: breis is 12,000 duine aonair, 140 réigiún, 137 gcathair agus contae, 50 comhlachas údarás réigiúnach agus áitiúil, 40 Feisire de Pharlaimint na hEorpa agus 35 chomhlachas earnála de chuid an Aontais.',
    'tús: Deireadh Fómhair 2017',
    'amhail an 1 Samhain 2026',
  ],
  hr: [
    'U savezu #CohesionAlliance: više od 12.000 pojedinaca, 140 regija, 137 gradova i okruga, 50 udruženja regionalnih i lokalnih vlasti, 40 zastupnika u Europskom parlamentu i 35 sektorskih udruženja EU-a.',
    'početak: listopad 2017.',
    'stanje na dan 1. studenoga 2026.',
  ],
  hu: [
    'A #CohesionAlliance szövetséghez több mint 12 000 magánszemély, 140 régió, 137 város és megye, 50 regionális és helyi önkormányzati szövetség, 40 európai parlamenti képviselő és 35 uniós ágazati szövetség csatlakozott.',
    '2017. október óta',
    'frissítve: 2026. november 1.',
  ],
  it: [
    'La #CohesionAlliance riunisce più di 12.000 singoli cittadini, 140 regioni, 137 città e province, 50 associazioni di enti regionali e locali, 40 deputati al Parlamento europeo e 35 associazioni di categoria dell’UE.',
    'da ottobre 2017',
    'aggiornamento: 1 novembre 2026',
  ],
  lt: [
    'Prie #CohesionAlliance prisijungė daugiau kaip 12 000 pavienių asmenų, 140 regionų, 137 miestai ir apskritys, 50 regionų ir vietos valdžios institucijų asociacijų, 40 Europos Parlamento narių ir 35 ES sektorinės asociacijos.',
    'pradžia: 2017 m. spalis',
    'duomenys: 2026 m. lapkričio 1 d.',
  ],
  lv: [
    '#CohesionAlliance dalībnieki: vairāk nekā 12 000 privātpersonu, 140 reģionu, 137 pilsētas un apriņķi, 50 reģionālo un vietējo pašvaldību apvienību, 40 Eiropas Parlamenta deputātu un 35 ES nozaru apvienības.',
    'sākums: 2017. g. oktobris',
    'stāvoklis: 2026. gada 1. novembris',
  ],
  mt: [
    'Il-#CohesionAlliance tgħaqqad aktar minn 12,000 individwu, 140 reġjun, 137 belt u kontea, 50 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali, 40 Membru tal-Parlament Ewropew, u 35 assoċjazzjoni settorjali tal-UE.',
    'minn Ottubru 2017',
    'aġġornat: 1 ta’ Novembru 2026',
  ],
  nl: [
    'Aangesloten bij de #CohesionAlliance: meer dan 12.000 personen, 140 regio’s, 137 steden en provincies, 50 verenigingen van regionale en lokale overheden, 40 leden van het Europees Parlement en 35 sectorale EU-verenigingen.',
    'sinds oktober 2017',
    'stand op 1 november 2026',
  ],
  pl: [
    'Członkowie #CohesionAlliance: powyżej 12 000 osób prywatnych, 140 regionów, 137 miast i powiatów, 50 stowarzyszeń władz regionalnych i lokalnych, 40 posłów do Parlamentu Europejskiego i 35 stowarzyszeń branżowych w UE.',
    'początek: październik 2017 r.',
    'stan na 1 listopada 2026 r.',
  ],
  pt: [
    'A #CohesionAlliance reúne mais de 12 000 particulares, 140 regiões, 137 cidades e distritos, 50 associações de órgãos de poder regional e local, 40 deputados ao Parlamento Europeu e 35 associações setoriais da UE.',
    'desde outubro de 2017',
    'situação em 1 de novembro de 2026',
  ],
  ro: [
    'Alianța #CohesionAlliance reunește peste 12.000 de persoane fizice, 140 de regiuni, 137 de orașe și județe, 50 de asociații de autorități regionale și locale, 40 de deputați în Parlamentul European și 35 de asociații sectoriale ale UE.',
    'din octombrie 2017',
    'situația la 1 noiembrie 2026',
  ],
  sk: [
    'Členovia #CohesionAlliance: viac ako 12 000 jednotlivcov, 140 regiónov, 137 miest a okresov, 50 združení regionálnych a miestnych samospráv, 40 poslancov Európskeho parlamentu a 35 odvetvových združení EÚ.',
    'vznik: október 2017',
    'stav ku dňu 1. novembra 2026',
  ],
  sl: [
    'V zavezništvu #CohesionAlliance: več kot 12.000 posameznikov, 140 regij, 137 mest in okrožij, 50 združenj regionalnih in lokalnih oblasti, 40 poslancev Evropskega parlamenta in 35 sektorskih združenj EU.',
    'začetek: oktober 2017',
    'stanje: 1. november 2026',
  ],
  sv: [
    'Med i #CohesionAlliance är mer än 12 000 enskilda undertecknare, 140 regioner, 137 kommuner och distrikt, 50 sammanslutningar av regionala och lokala myndigheter, 40 ledamöter av Europaparlamentet och 35 sektorssammanslutningar i EU.',
    'sedan oktober 2017',
    'läget den 1 november 2026',
  ],
};

describe('messages for a number', () => {
  it('are expected in English and every language that there is, and for each that there is in the sources', () => {
    assert.deepEqual(Object.keys(expectedForms).sort(), ['en', ...languages].sort());
    assert.deepEqual(Object.keys(expectedSentences).sort(), ['en', ...languages].sort());
  });

  for (const [language, byCategory] of Object.entries(expectedForms)) {
    it(`are right in ${language} for ${numbers.join(', ')}`, async () => {
      withLocale(await loadLocale(language), () => {
        for (const category of categories) {
          const found = numbers.map((count) => {
            const [figure] = figuresOf({ category, count });
            return plain(`${figure!.number} ${figure!.label}`);
          });
          assert.equal(found.join(' · '), byCategory[category]);
        }
      });
    });
  }

  it('are these and no others', async () => {
    const { messages } = await loadLocale('sv');
    const plurals = Object.entries(messages!).filter(([, text]) => typeof text === 'object');
    assert.deepEqual(
      plurals.map(([id]) => id).sort(),
      [
        'calls.days.other',
        ...['associations', 'municipalities', 'regions'].map(
          (category) => `signatory-list.one-of.${category}.other`,
        ),
        ...categories.map((category) => `signatories.${category}.other`),
      ].sort(),
    );
  });
});

describe('a sentence', () => {
  const written = JSON.parse(
    readFileSync(new URL('sentences.json', import.meta.url), 'utf8'),
  ) as Record<string, { counter: readonly string[]; consent: readonly string[] }>;

  it('is written in every language', () =>
    assert.deepEqual(Object.keys(written).sort(), ['en', ...languages].sort()));

  for (const [language, { counter, consent }] of Object.entries(written)) {
    it(`of the counter is right in ${language}, for one number as for many, with each qualifier`, async () => {
      withLocale(await loadLocale(language), () => {
        const sentences = ['exact', 'more-than', 'about'].flatMap((qualifier) =>
          [0, 1, 2, 21, 101, 12_000].map((count) =>
            plain(sentence(figuresOf({ category: 'regions', count, qualifier }))!),
          ),
        );
        assert.deepEqual(sentences, counter);
      });
    });

    it(`that asks for consent is right in ${language} with one and with two hosts`, async () => {
      withLocale(await loadLocale(language), () => {
        const sentences = ['media.one.example', 'cc.two.example'].map((captions) =>
          plain(consentFor('media.one.example', captions)),
        );
        assert.deepEqual(sentences, consent);
      });
    });
  }

  it('keeps each number beside its noun', async () =>
    assert.match(sentence(figuresOf({ category: 'regions', count: 140 }))!, /140\u00a0regions/));
});

describe('the last day and the goal of a call', () => {
  const written = JSON.parse(
    readFileSync(new URL('deadlines.json', import.meta.url), 'utf8'),
  ) as Record<string, readonly string[]>;
  const call = {
    id: 'a',
    deadline: '2027-06-30',
    counts: [{ category: 'regions', count: 140 }],
    goal: { category: 'regions', count: 200 },
  };

  it('are written in every language', () =>
    assert.deepEqual(Object.keys(written).sort(), ['en', ...languages].sort()));

  for (const [language, expected] of Object.entries(written))
    it(`read well in ${language}, for each number of days`, async () => {
      withLocale(await loadLocale(language), () => {
        const lastDay = daysUntil(call.deadline, 0);
        const left = [31, 30, 21, 11, 5, 3, 2, 1, 0, -1];
        const texts = left.map((days) => deadlineOf(call, lastDay - days)!.text);
        assert.deepEqual([...texts, progress(call)!.text].map(plain), expected);
      });
    });
});

/** The note under a video of one host with captions of another. */
function consentFor(video: string, captions: string): string {
  const item = {
    id: 'v',
    content_text: '',
    attachments: [
      { url: `https://${video}/a.mp4`, mime_type: 'video/mp4' },
      {
        url: `https://${captions}/a.vtt`,
        mime_type: 'text/vtt',
        _cohesion: { rel: 'captions', language: 'en' },
      },
    ],
    _cohesion: { kind: 'video' },
  };
  const view = videoView(
    { version: '', title: '', language: 'en', items: [item] } as unknown as Feed,
    {
      origins: [],
      allowed: [],
      limit: 0,
      first: null,
      chosen: undefined,
      rows: 1,
      share: undefined,
    },
  );
  return view!.stage.consent;
}

describe('the counter', () => {
  const counts = [
    { category: 'individuals', count: 12_000, qualifier: 'more-than' },
    { category: 'regions', count: 140 },
    { category: 'municipalities', count: 137 },
    { category: 'associations', count: 50 },
    { category: 'meps', count: 40 },
    { category: 'sectoral', count: 35 },
  ];
  for (const [language, expected] of Object.entries(expectedSentences))
    it(`reads well in ${language}`, async () => {
      withLocale(await loadLocale(language), () => {
        const view = counterView(feed(counts), {
          call: '',
          categories: [],
          sentence: true,
          today: undefined,
          trend: false,
        })!;
        assert.deepEqual([view.sentence!, ...view.notes].map(plain), expected);
      });
    });
});
