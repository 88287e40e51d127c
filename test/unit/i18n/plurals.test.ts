/**
 * Every message for a number, in every language, as visitors read it; and the counter's sentence and dates with the
 * sample's numbers. Expected texts are written out, so that a reader of the language can read them here.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages } from '../../../.generated/languages.ts';
import type { Feed } from '../../../src/feed/model.ts';
import { loadLocale } from '../../../src/i18n/locale.ts';
import { withLocale } from '../../../src/i18n/messages.ts';
import { figures } from '../../../src/signatories/signatories.ts';
import { counterView } from '../../../src/widgets/signatory-counter/signatory-counter.view.ts';

const numbers = [0, 1, 2, 3, 5, 11, 21, 22, 101, 1_000_000];
const categories = ['individuals', 'regions', 'municipalities', 'associations', 'meps', 'sectoral'];

/** `Intl` parts numbers with no-break spaces of several kinds; here they are plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const feed = (counts: object[]) =>
  ({
    _cohesion: { updated: '2026-11-01', signatories: { since: '2017-10', counts } },
  }) as unknown as Feed;

/** In the order of the numbers above. */
const expectedForms: Record<string, Record<string, string>> = {
  bg: {
    individuals:
      '0 индивидуални поддръжници · 1 индивидуален поддръжник · 2 индивидуални поддръжници · 3 индивидуални поддръжници · 5 индивидуални поддръжници · 11 индивидуални поддръжници · 21 индивидуални поддръжници · 22 индивидуални поддръжници · 101 индивидуални поддръжници · 1 000 000 индивидуални поддръжници',
    regions:
      '0 региона · 1 регион · 2 региона · 3 региона · 5 региона · 11 региона · 21 региона · 22 региона · 101 региона · 1 000 000 региона',
    municipalities:
      '0 общини и района · 1 община или район · 2 общини и района · 3 общини и района · 5 общини и района · 11 общини и района · 21 общини и района · 22 общини и района · 101 общини и района · 1 000 000 общини и района',
    associations:
      '0 сдружения на регионални и местни власти · 1 сдружение на регионални и местни власти · 2 сдружения на регионални и местни власти · 3 сдружения на регионални и местни власти · 5 сдружения на регионални и местни власти · 11 сдружения на регионални и местни власти · 21 сдружения на регионални и местни власти · 22 сдружения на регионални и местни власти · 101 сдружения на регионални и местни власти · 1 000 000 сдружения на регионални и местни власти',
    meps: '0 членове на Европейския парламент · 1 член на Европейския парламент · 2 членове на Европейския парламент · 3 членове на Европейския парламент · 5 членове на Европейския парламент · 11 членове на Европейския парламент · 21 членове на Европейския парламент · 22 членове на Европейския парламент · 101 членове на Европейския парламент · 1 000 000 членове на Европейския парламент',
    sectoral:
      '0 секторни сдружения на ЕС · 1 секторно сдружение на ЕС · 2 секторни сдружения на ЕС · 3 секторни сдружения на ЕС · 5 секторни сдружения на ЕС · 11 секторни сдружения на ЕС · 21 секторни сдружения на ЕС · 22 секторни сдружения на ЕС · 101 секторни сдружения на ЕС · 1 000 000 секторни сдружения на ЕС',
  },
  cs: {
    individuals:
      '0 individuálních signatářů · 1 individuální signatář · 2 individuální signatáři · 3 individuální signatáři · 5 individuálních signatářů · 11 individuálních signatářů · 21 individuálních signatářů · 22 individuálních signatářů · 101 individuálních signatářů · 1 000 000 individuálních signatářů',
    regions:
      '0 regionů · 1 region · 2 regiony · 3 regiony · 5 regionů · 11 regionů · 21 regionů · 22 regionů · 101 regionů · 1 000 000 regionů',
    municipalities:
      '0 obcí a okresů · 1 obec nebo okres · 2 obce a okresy · 3 obce a okresy · 5 obcí a okresů · 11 obcí a okresů · 21 obcí a okresů · 22 obcí a okresů · 101 obcí a okresů · 1 000 000 obcí a okresů',
    associations:
      '0 sdružení regionálních a místních samospráv · 1 sdružení regionálních a místních samospráv · 2 sdružení regionálních a místních samospráv · 3 sdružení regionálních a místních samospráv · 5 sdružení regionálních a místních samospráv · 11 sdružení regionálních a místních samospráv · 21 sdružení regionálních a místních samospráv · 22 sdružení regionálních a místních samospráv · 101 sdružení regionálních a místních samospráv · 1 000 000 sdružení regionálních a místních samospráv',
    meps: '0 poslanců Evropského parlamentu · 1 poslanec Evropského parlamentu · 2 poslanci Evropského parlamentu · 3 poslanci Evropského parlamentu · 5 poslanců Evropského parlamentu · 11 poslanců Evropského parlamentu · 21 poslanců Evropského parlamentu · 22 poslanců Evropského parlamentu · 101 poslanců Evropského parlamentu · 1 000 000 poslanců Evropského parlamentu',
    sectoral:
      '0 odvětvových sdružení EU · 1 odvětvové sdružení EU · 2 odvětvová sdružení EU · 3 odvětvová sdružení EU · 5 odvětvových sdružení EU · 11 odvětvových sdružení EU · 21 odvětvových sdružení EU · 22 odvětvových sdružení EU · 101 odvětvových sdružení EU · 1 000 000 odvětvových sdružení EU',
  },
  da: {
    individuals:
      '0 individuelle underskrivere · 1 individuel underskriver · 2 individuelle underskrivere · 3 individuelle underskrivere · 5 individuelle underskrivere · 11 individuelle underskrivere · 21 individuelle underskrivere · 22 individuelle underskrivere · 101 individuelle underskrivere · 1.000.000 individuelle underskrivere',
    regions:
      '0 regioner · 1 region · 2 regioner · 3 regioner · 5 regioner · 11 regioner · 21 regioner · 22 regioner · 101 regioner · 1.000.000 regioner',
    municipalities:
      '0 kommuner og distrikter · 1 kommune eller distrikt · 2 kommuner og distrikter · 3 kommuner og distrikter · 5 kommuner og distrikter · 11 kommuner og distrikter · 21 kommuner og distrikter · 22 kommuner og distrikter · 101 kommuner og distrikter · 1.000.000 kommuner og distrikter',
    associations:
      '0 sammenslutninger af regionale og lokale myndigheder · 1 sammenslutning af regionale og lokale myndigheder · 2 sammenslutninger af regionale og lokale myndigheder · 3 sammenslutninger af regionale og lokale myndigheder · 5 sammenslutninger af regionale og lokale myndigheder · 11 sammenslutninger af regionale og lokale myndigheder · 21 sammenslutninger af regionale og lokale myndigheder · 22 sammenslutninger af regionale og lokale myndigheder · 101 sammenslutninger af regionale og lokale myndigheder · 1.000.000 sammenslutninger af regionale og lokale myndigheder',
    meps: '0 medlemmer af Europa-Parlamentet · 1 medlem af Europa-Parlamentet · 2 medlemmer af Europa-Parlamentet · 3 medlemmer af Europa-Parlamentet · 5 medlemmer af Europa-Parlamentet · 11 medlemmer af Europa-Parlamentet · 21 medlemmer af Europa-Parlamentet · 22 medlemmer af Europa-Parlamentet · 101 medlemmer af Europa-Parlamentet · 1.000.000 medlemmer af Europa-Parlamentet',
    sectoral:
      '0 sektorsammenslutninger i EU · 1 sektorsammenslutning i EU · 2 sektorsammenslutninger i EU · 3 sektorsammenslutninger i EU · 5 sektorsammenslutninger i EU · 11 sektorsammenslutninger i EU · 21 sektorsammenslutninger i EU · 22 sektorsammenslutninger i EU · 101 sektorsammenslutninger i EU · 1.000.000 sektorsammenslutninger i EU',
  },
  de: {
    individuals:
      '0 unterzeichnende Personen · 1 unterzeichnende Person · 2 unterzeichnende Personen · 3 unterzeichnende Personen · 5 unterzeichnende Personen · 11 unterzeichnende Personen · 21 unterzeichnende Personen · 22 unterzeichnende Personen · 101 unterzeichnende Personen · 1.000.000 unterzeichnende Personen',
    regions:
      '0 Regionen · 1 Region · 2 Regionen · 3 Regionen · 5 Regionen · 11 Regionen · 21 Regionen · 22 Regionen · 101 Regionen · 1.000.000 Regionen',
    municipalities:
      '0 Gemeinden und Bezirke · 1 Gemeinde oder Bezirk · 2 Gemeinden und Bezirke · 3 Gemeinden und Bezirke · 5 Gemeinden und Bezirke · 11 Gemeinden und Bezirke · 21 Gemeinden und Bezirke · 22 Gemeinden und Bezirke · 101 Gemeinden und Bezirke · 1.000.000 Gemeinden und Bezirke',
    associations:
      '0 Verbände regionaler und lokaler Gebietskörperschaften · 1 Verband regionaler und lokaler Gebietskörperschaften · 2 Verbände regionaler und lokaler Gebietskörperschaften · 3 Verbände regionaler und lokaler Gebietskörperschaften · 5 Verbände regionaler und lokaler Gebietskörperschaften · 11 Verbände regionaler und lokaler Gebietskörperschaften · 21 Verbände regionaler und lokaler Gebietskörperschaften · 22 Verbände regionaler und lokaler Gebietskörperschaften · 101 Verbände regionaler und lokaler Gebietskörperschaften · 1.000.000 Verbände regionaler und lokaler Gebietskörperschaften',
    meps: '0 Mitglieder des Europäischen Parlaments · 1 Mitglied des Europäischen Parlaments · 2 Mitglieder des Europäischen Parlaments · 3 Mitglieder des Europäischen Parlaments · 5 Mitglieder des Europäischen Parlaments · 11 Mitglieder des Europäischen Parlaments · 21 Mitglieder des Europäischen Parlaments · 22 Mitglieder des Europäischen Parlaments · 101 Mitglieder des Europäischen Parlaments · 1.000.000 Mitglieder des Europäischen Parlaments',
    sectoral:
      '0 EU-Branchenverbände · 1 EU-Branchenverband · 2 EU-Branchenverbände · 3 EU-Branchenverbände · 5 EU-Branchenverbände · 11 EU-Branchenverbände · 21 EU-Branchenverbände · 22 EU-Branchenverbände · 101 EU-Branchenverbände · 1.000.000 EU-Branchenverbände',
  },
  el: {
    individuals:
      '0 μεμονωμένοι υπογράφοντες · 1 μεμονωμένος υπογράφων · 2 μεμονωμένοι υπογράφοντες · 3 μεμονωμένοι υπογράφοντες · 5 μεμονωμένοι υπογράφοντες · 11 μεμονωμένοι υπογράφοντες · 21 μεμονωμένοι υπογράφοντες · 22 μεμονωμένοι υπογράφοντες · 101 μεμονωμένοι υπογράφοντες · 1.000.000 μεμονωμένοι υπογράφοντες',
    regions:
      '0 περιφέρειες · 1 περιφέρεια · 2 περιφέρειες · 3 περιφέρειες · 5 περιφέρειες · 11 περιφέρειες · 21 περιφέρειες · 22 περιφέρειες · 101 περιφέρειες · 1.000.000 περιφέρειες',
    municipalities:
      '0 δήμοι και διαμερίσματα · 1 δήμος ή διαμέρισμα · 2 δήμοι και διαμερίσματα · 3 δήμοι και διαμερίσματα · 5 δήμοι και διαμερίσματα · 11 δήμοι και διαμερίσματα · 21 δήμοι και διαμερίσματα · 22 δήμοι και διαμερίσματα · 101 δήμοι και διαμερίσματα · 1.000.000 δήμοι και διαμερίσματα',
    associations:
      '0 ενώσεις περιφερειακών και τοπικών αρχών · 1 ένωση περιφερειακών και τοπικών αρχών · 2 ενώσεις περιφερειακών και τοπικών αρχών · 3 ενώσεις περιφερειακών και τοπικών αρχών · 5 ενώσεις περιφερειακών και τοπικών αρχών · 11 ενώσεις περιφερειακών και τοπικών αρχών · 21 ενώσεις περιφερειακών και τοπικών αρχών · 22 ενώσεις περιφερειακών και τοπικών αρχών · 101 ενώσεις περιφερειακών και τοπικών αρχών · 1.000.000 ενώσεις περιφερειακών και τοπικών αρχών',
    meps: '0 βουλευτές του Ευρωπαϊκού Κοινοβουλίου · 1 βουλευτής του Ευρωπαϊκού Κοινοβουλίου · 2 βουλευτές του Ευρωπαϊκού Κοινοβουλίου · 3 βουλευτές του Ευρωπαϊκού Κοινοβουλίου · 5 βουλευτές του Ευρωπαϊκού Κοινοβουλίου · 11 βουλευτές του Ευρωπαϊκού Κοινοβουλίου · 21 βουλευτές του Ευρωπαϊκού Κοινοβουλίου · 22 βουλευτές του Ευρωπαϊκού Κοινοβουλίου · 101 βουλευτές του Ευρωπαϊκού Κοινοβουλίου · 1.000.000 βουλευτές του Ευρωπαϊκού Κοινοβουλίου',
    sectoral:
      '0 τομεακές ενώσεις της ΕΕ · 1 τομεακή ένωση της ΕΕ · 2 τομεακές ενώσεις της ΕΕ · 3 τομεακές ενώσεις της ΕΕ · 5 τομεακές ενώσεις της ΕΕ · 11 τομεακές ενώσεις της ΕΕ · 21 τομεακές ενώσεις της ΕΕ · 22 τομεακές ενώσεις της ΕΕ · 101 τομεακές ενώσεις της ΕΕ · 1.000.000 τομεακές ενώσεις της ΕΕ',
  },
  en: {
    individuals:
      '0 individual signatories · 1 individual signatory · 2 individual signatories · 3 individual signatories · 5 individual signatories · 11 individual signatories · 21 individual signatories · 22 individual signatories · 101 individual signatories · 1,000,000 individual signatories',
    regions:
      '0 regions · 1 region · 2 regions · 3 regions · 5 regions · 11 regions · 21 regions · 22 regions · 101 regions · 1,000,000 regions',
    municipalities:
      '0 municipalities and districts · 1 municipality or district · 2 municipalities and districts · 3 municipalities and districts · 5 municipalities and districts · 11 municipalities and districts · 21 municipalities and districts · 22 municipalities and districts · 101 municipalities and districts · 1,000,000 municipalities and districts',
    associations:
      '0 associations of regional and local authorities · 1 association of regional and local authorities · 2 associations of regional and local authorities · 3 associations of regional and local authorities · 5 associations of regional and local authorities · 11 associations of regional and local authorities · 21 associations of regional and local authorities · 22 associations of regional and local authorities · 101 associations of regional and local authorities · 1,000,000 associations of regional and local authorities',
    meps: '0 Members of the European Parliament · 1 Member of the European Parliament · 2 Members of the European Parliament · 3 Members of the European Parliament · 5 Members of the European Parliament · 11 Members of the European Parliament · 21 Members of the European Parliament · 22 Members of the European Parliament · 101 Members of the European Parliament · 1,000,000 Members of the European Parliament',
    sectoral:
      '0 EU sectoral associations · 1 EU sectoral association · 2 EU sectoral associations · 3 EU sectoral associations · 5 EU sectoral associations · 11 EU sectoral associations · 21 EU sectoral associations · 22 EU sectoral associations · 101 EU sectoral associations · 1,000,000 EU sectoral associations',
  },
  es: {
    individuals:
      '0 firmantes individuales · 1 firmante individual · 2 firmantes individuales · 3 firmantes individuales · 5 firmantes individuales · 11 firmantes individuales · 21 firmantes individuales · 22 firmantes individuales · 101 firmantes individuales · 1.000.000 de firmantes individuales',
    regions:
      '0 regiones · 1 región · 2 regiones · 3 regiones · 5 regiones · 11 regiones · 21 regiones · 22 regiones · 101 regiones · 1.000.000 de regiones',
    municipalities:
      '0 municipios y distritos · 1 municipio o distrito · 2 municipios y distritos · 3 municipios y distritos · 5 municipios y distritos · 11 municipios y distritos · 21 municipios y distritos · 22 municipios y distritos · 101 municipios y distritos · 1.000.000 de municipios y distritos',
    associations:
      '0 asociaciones de entes regionales y locales · 1 asociación de entes regionales y locales · 2 asociaciones de entes regionales y locales · 3 asociaciones de entes regionales y locales · 5 asociaciones de entes regionales y locales · 11 asociaciones de entes regionales y locales · 21 asociaciones de entes regionales y locales · 22 asociaciones de entes regionales y locales · 101 asociaciones de entes regionales y locales · 1.000.000 de asociaciones de entes regionales y locales',
    meps: '0 diputados al Parlamento Europeo · 1 diputado al Parlamento Europeo · 2 diputados al Parlamento Europeo · 3 diputados al Parlamento Europeo · 5 diputados al Parlamento Europeo · 11 diputados al Parlamento Europeo · 21 diputados al Parlamento Europeo · 22 diputados al Parlamento Europeo · 101 diputados al Parlamento Europeo · 1.000.000 de diputados al Parlamento Europeo',
    sectoral:
      '0 asociaciones sectoriales de la UE · 1 asociación sectorial de la UE · 2 asociaciones sectoriales de la UE · 3 asociaciones sectoriales de la UE · 5 asociaciones sectoriales de la UE · 11 asociaciones sectoriales de la UE · 21 asociaciones sectoriales de la UE · 22 asociaciones sectoriales de la UE · 101 asociaciones sectoriales de la UE · 1.000.000 de asociaciones sectoriales de la UE',
  },
  et: {
    individuals:
      '0 üksikisikust allakirjutanut · 1 üksikisikust allakirjutanu · 2 üksikisikust allakirjutanut · 3 üksikisikust allakirjutanut · 5 üksikisikust allakirjutanut · 11 üksikisikust allakirjutanut · 21 üksikisikust allakirjutanut · 22 üksikisikust allakirjutanut · 101 üksikisikust allakirjutanut · 1 000 000 üksikisikust allakirjutanut',
    regions:
      '0 piirkonda · 1 piirkond · 2 piirkonda · 3 piirkonda · 5 piirkonda · 11 piirkonda · 21 piirkonda · 22 piirkonda · 101 piirkonda · 1 000 000 piirkonda',
    municipalities:
      '0 omavalitsust ja ringkonda · 1 omavalitsus või ringkond · 2 omavalitsust ja ringkonda · 3 omavalitsust ja ringkonda · 5 omavalitsust ja ringkonda · 11 omavalitsust ja ringkonda · 21 omavalitsust ja ringkonda · 22 omavalitsust ja ringkonda · 101 omavalitsust ja ringkonda · 1 000 000 omavalitsust ja ringkonda',
    associations:
      '0 piirkondlike ja kohalike omavalitsuste liitu · 1 piirkondlike ja kohalike omavalitsuste liit · 2 piirkondlike ja kohalike omavalitsuste liitu · 3 piirkondlike ja kohalike omavalitsuste liitu · 5 piirkondlike ja kohalike omavalitsuste liitu · 11 piirkondlike ja kohalike omavalitsuste liitu · 21 piirkondlike ja kohalike omavalitsuste liitu · 22 piirkondlike ja kohalike omavalitsuste liitu · 101 piirkondlike ja kohalike omavalitsuste liitu · 1 000 000 piirkondlike ja kohalike omavalitsuste liitu',
    meps: '0 Euroopa Parlamendi liiget · 1 Euroopa Parlamendi liige · 2 Euroopa Parlamendi liiget · 3 Euroopa Parlamendi liiget · 5 Euroopa Parlamendi liiget · 11 Euroopa Parlamendi liiget · 21 Euroopa Parlamendi liiget · 22 Euroopa Parlamendi liiget · 101 Euroopa Parlamendi liiget · 1 000 000 Euroopa Parlamendi liiget',
    sectoral:
      '0 ELi valdkondlikku liitu · 1 ELi valdkondlik liit · 2 ELi valdkondlikku liitu · 3 ELi valdkondlikku liitu · 5 ELi valdkondlikku liitu · 11 ELi valdkondlikku liitu · 21 ELi valdkondlikku liitu · 22 ELi valdkondlikku liitu · 101 ELi valdkondlikku liitu · 1 000 000 ELi valdkondlikku liitu',
  },
  fi: {
    individuals:
      '0 yksittäistä allekirjoittajaa · 1 yksittäinen allekirjoittaja · 2 yksittäistä allekirjoittajaa · 3 yksittäistä allekirjoittajaa · 5 yksittäistä allekirjoittajaa · 11 yksittäistä allekirjoittajaa · 21 yksittäistä allekirjoittajaa · 22 yksittäistä allekirjoittajaa · 101 yksittäistä allekirjoittajaa · 1 000 000 yksittäistä allekirjoittajaa',
    regions:
      '0 aluetta · 1 alue · 2 aluetta · 3 aluetta · 5 aluetta · 11 aluetta · 21 aluetta · 22 aluetta · 101 aluetta · 1 000 000 aluetta',
    municipalities:
      '0 kuntaa ja piiriä · 1 kunta tai piiri · 2 kuntaa ja piiriä · 3 kuntaa ja piiriä · 5 kuntaa ja piiriä · 11 kuntaa ja piiriä · 21 kuntaa ja piiriä · 22 kuntaa ja piiriä · 101 kuntaa ja piiriä · 1 000 000 kuntaa ja piiriä',
    associations:
      '0 alue- ja paikallisviranomaisten yhdistystä · 1 alue- ja paikallisviranomaisten yhdistys · 2 alue- ja paikallisviranomaisten yhdistystä · 3 alue- ja paikallisviranomaisten yhdistystä · 5 alue- ja paikallisviranomaisten yhdistystä · 11 alue- ja paikallisviranomaisten yhdistystä · 21 alue- ja paikallisviranomaisten yhdistystä · 22 alue- ja paikallisviranomaisten yhdistystä · 101 alue- ja paikallisviranomaisten yhdistystä · 1 000 000 alue- ja paikallisviranomaisten yhdistystä',
    meps: '0 Euroopan parlamentin jäsentä · 1 Euroopan parlamentin jäsen · 2 Euroopan parlamentin jäsentä · 3 Euroopan parlamentin jäsentä · 5 Euroopan parlamentin jäsentä · 11 Euroopan parlamentin jäsentä · 21 Euroopan parlamentin jäsentä · 22 Euroopan parlamentin jäsentä · 101 Euroopan parlamentin jäsentä · 1 000 000 Euroopan parlamentin jäsentä',
    sectoral:
      '0 EU:n alakohtaista yhdistystä · 1 EU:n alakohtainen yhdistys · 2 EU:n alakohtaista yhdistystä · 3 EU:n alakohtaista yhdistystä · 5 EU:n alakohtaista yhdistystä · 11 EU:n alakohtaista yhdistystä · 21 EU:n alakohtaista yhdistystä · 22 EU:n alakohtaista yhdistystä · 101 EU:n alakohtaista yhdistystä · 1 000 000 EU:n alakohtaista yhdistystä',
  },
  fr: {
    individuals:
      '0 signataire individuel · 1 signataire individuel · 2 signataires individuels · 3 signataires individuels · 5 signataires individuels · 11 signataires individuels · 21 signataires individuels · 22 signataires individuels · 101 signataires individuels · 1 000 000 de signataires individuels',
    regions:
      '0 région · 1 région · 2 régions · 3 régions · 5 régions · 11 régions · 21 régions · 22 régions · 101 régions · 1 000 000 de régions',
    municipalities:
      '0 commune ou district · 1 commune ou district · 2 communes et districts · 3 communes et districts · 5 communes et districts · 11 communes et districts · 21 communes et districts · 22 communes et districts · 101 communes et districts · 1 000 000 de communes et de districts',
    associations:
      '0 association de collectivités régionales et locales · 1 association de collectivités régionales et locales · 2 associations de collectivités régionales et locales · 3 associations de collectivités régionales et locales · 5 associations de collectivités régionales et locales · 11 associations de collectivités régionales et locales · 21 associations de collectivités régionales et locales · 22 associations de collectivités régionales et locales · 101 associations de collectivités régionales et locales · 1 000 000 d’associations de collectivités régionales et locales',
    meps: '0 membre du Parlement européen · 1 membre du Parlement européen · 2 membres du Parlement européen · 3 membres du Parlement européen · 5 membres du Parlement européen · 11 membres du Parlement européen · 21 membres du Parlement européen · 22 membres du Parlement européen · 101 membres du Parlement européen · 1 000 000 de membres du Parlement européen',
    sectoral:
      '0 association sectorielle de l’UE · 1 association sectorielle de l’UE · 2 associations sectorielles de l’UE · 3 associations sectorielles de l’UE · 5 associations sectorielles de l’UE · 11 associations sectorielles de l’UE · 21 associations sectorielles de l’UE · 22 associations sectorielles de l’UE · 101 associations sectorielles de l’UE · 1 000 000 d’associations sectorielles de l’UE',
  },
  ga: {
    individuals:
      '0 sínitheoir aonair · 1 sínitheoir aonair · 2 shínitheoir aonair · 3 shínitheoir aonair · 5 shínitheoir aonair · 11 sínitheoir aonair · 21 sínitheoir aonair · 22 sínitheoir aonair · 101 sínitheoir aonair · 1,000,000 sínitheoir aonair',
    regions:
      '0 réigiún · 1 réigiún · 2 réigiún · 3 réigiún · 5 réigiún · 11 réigiún · 21 réigiún · 22 réigiún · 101 réigiún · 1,000,000 réigiún',
    municipalities:
      '0 bardas agus ceantar · 1 bhardas nó ceantar · 2 bhardas agus ceantar · 3 bhardas agus ceantar · 5 bhardas agus ceantar · 11 bardas agus ceantar · 21 bardas agus ceantar · 22 bardas agus ceantar · 101 bardas agus ceantar · 1,000,000 bardas agus ceantar',
    associations:
      '0 comhlachas údarás réigiúnach agus áitiúil · 1 chomhlachas údarás réigiúnach agus áitiúil · 2 chomhlachas údarás réigiúnach agus áitiúil · 3 chomhlachas údarás réigiúnach agus áitiúil · 5 chomhlachas údarás réigiúnach agus áitiúil · 11 comhlachas údarás réigiúnach agus áitiúil · 21 comhlachas údarás réigiúnach agus áitiúil · 22 comhlachas údarás réigiúnach agus áitiúil · 101 comhlachas údarás réigiúnach agus áitiúil · 1,000,000 comhlachas údarás réigiúnach agus áitiúil',
    meps: '0 Feisire de Pharlaimint na hEorpa · 1 Fheisire de Pharlaimint na hEorpa · 2 Fheisire de Pharlaimint na hEorpa · 3 Fheisire de Pharlaimint na hEorpa · 5 Fheisire de Pharlaimint na hEorpa · 11 Feisire de Pharlaimint na hEorpa · 21 Feisire de Pharlaimint na hEorpa · 22 Feisire de Pharlaimint na hEorpa · 101 Feisire de Pharlaimint na hEorpa · 1,000,000 Feisire de Pharlaimint na hEorpa',
    sectoral:
      '0 comhlachas earnála de chuid an Aontais · 1 chomhlachas earnála de chuid an Aontais · 2 chomhlachas earnála de chuid an Aontais · 3 chomhlachas earnála de chuid an Aontais · 5 chomhlachas earnála de chuid an Aontais · 11 comhlachas earnála de chuid an Aontais · 21 comhlachas earnála de chuid an Aontais · 22 comhlachas earnála de chuid an Aontais · 101 comhlachas earnála de chuid an Aontais · 1,000,000 comhlachas earnála de chuid an Aontais',
  },
  hr: {
    individuals:
      '0 pojedinačnih potpisnika · 1 pojedinačni potpisnik · 2 pojedinačna potpisnika · 3 pojedinačna potpisnika · 5 pojedinačnih potpisnika · 11 pojedinačnih potpisnika · 21 pojedinačni potpisnik · 22 pojedinačna potpisnika · 101 pojedinačni potpisnik · 1.000.000 pojedinačnih potpisnika',
    regions:
      '0 regija · 1 regija · 2 regije · 3 regije · 5 regija · 11 regija · 21 regija · 22 regije · 101 regija · 1.000.000 regija',
    municipalities:
      '0 općina i okruga · 1 općina ili okrug · 2 općine i okruga · 3 općine i okruga · 5 općina i okruga · 11 općina i okruga · 21 općina ili okrug · 22 općine i okruga · 101 općina ili okrug · 1.000.000 općina i okruga',
    associations:
      '0 udruženja regionalnih i lokalnih vlasti · 1 udruženje regionalnih i lokalnih vlasti · 2 udruženja regionalnih i lokalnih vlasti · 3 udruženja regionalnih i lokalnih vlasti · 5 udruženja regionalnih i lokalnih vlasti · 11 udruženja regionalnih i lokalnih vlasti · 21 udruženje regionalnih i lokalnih vlasti · 22 udruženja regionalnih i lokalnih vlasti · 101 udruženje regionalnih i lokalnih vlasti · 1.000.000 udruženja regionalnih i lokalnih vlasti',
    meps: '0 zastupnika u Europskom parlamentu · 1 zastupnik u Europskom parlamentu · 2 zastupnika u Europskom parlamentu · 3 zastupnika u Europskom parlamentu · 5 zastupnika u Europskom parlamentu · 11 zastupnika u Europskom parlamentu · 21 zastupnik u Europskom parlamentu · 22 zastupnika u Europskom parlamentu · 101 zastupnik u Europskom parlamentu · 1.000.000 zastupnika u Europskom parlamentu',
    sectoral:
      '0 sektorskih udruženja EU-a · 1 sektorsko udruženje EU-a · 2 sektorska udruženja EU-a · 3 sektorska udruženja EU-a · 5 sektorskih udruženja EU-a · 11 sektorskih udruženja EU-a · 21 sektorsko udruženje EU-a · 22 sektorska udruženja EU-a · 101 sektorsko udruženje EU-a · 1.000.000 sektorskih udruženja EU-a',
  },
  hu: {
    individuals:
      '0 egyéni aláíró · 1 egyéni aláíró · 2 egyéni aláíró · 3 egyéni aláíró · 5 egyéni aláíró · 11 egyéni aláíró · 21 egyéni aláíró · 22 egyéni aláíró · 101 egyéni aláíró · 1 000 000 egyéni aláíró',
    regions:
      '0 régió · 1 régió · 2 régió · 3 régió · 5 régió · 11 régió · 21 régió · 22 régió · 101 régió · 1 000 000 régió',
    municipalities:
      '0 önkormányzat és körzet · 1 önkormányzat vagy körzet · 2 önkormányzat és körzet · 3 önkormányzat és körzet · 5 önkormányzat és körzet · 11 önkormányzat és körzet · 21 önkormányzat és körzet · 22 önkormányzat és körzet · 101 önkormányzat és körzet · 1 000 000 önkormányzat és körzet',
    associations:
      '0 regionális és helyi önkormányzati szövetség · 1 regionális és helyi önkormányzati szövetség · 2 regionális és helyi önkormányzati szövetség · 3 regionális és helyi önkormányzati szövetség · 5 regionális és helyi önkormányzati szövetség · 11 regionális és helyi önkormányzati szövetség · 21 regionális és helyi önkormányzati szövetség · 22 regionális és helyi önkormányzati szövetség · 101 regionális és helyi önkormányzati szövetség · 1 000 000 regionális és helyi önkormányzati szövetség',
    meps: '0 európai parlamenti képviselő · 1 európai parlamenti képviselő · 2 európai parlamenti képviselő · 3 európai parlamenti képviselő · 5 európai parlamenti képviselő · 11 európai parlamenti képviselő · 21 európai parlamenti képviselő · 22 európai parlamenti képviselő · 101 európai parlamenti képviselő · 1 000 000 európai parlamenti képviselő',
    sectoral:
      '0 uniós ágazati szövetség · 1 uniós ágazati szövetség · 2 uniós ágazati szövetség · 3 uniós ágazati szövetség · 5 uniós ágazati szövetség · 11 uniós ágazati szövetség · 21 uniós ágazati szövetség · 22 uniós ágazati szövetség · 101 uniós ágazati szövetség · 1 000 000 uniós ágazati szövetség',
  },
  it: {
    individuals:
      '0 firmatari individuali · 1 firmatario individuale · 2 firmatari individuali · 3 firmatari individuali · 5 firmatari individuali · 11 firmatari individuali · 21 firmatari individuali · 22 firmatari individuali · 101 firmatari individuali · 1.000.000 di firmatari individuali',
    regions:
      '0 regioni · 1 regione · 2 regioni · 3 regioni · 5 regioni · 11 regioni · 21 regioni · 22 regioni · 101 regioni · 1.000.000 di regioni',
    municipalities:
      '0 comuni e distretti · 1 comune o distretto · 2 comuni e distretti · 3 comuni e distretti · 5 comuni e distretti · 11 comuni e distretti · 21 comuni e distretti · 22 comuni e distretti · 101 comuni e distretti · 1.000.000 di comuni e distretti',
    associations:
      '0 associazioni di enti regionali e locali · 1 associazione di enti regionali e locali · 2 associazioni di enti regionali e locali · 3 associazioni di enti regionali e locali · 5 associazioni di enti regionali e locali · 11 associazioni di enti regionali e locali · 21 associazioni di enti regionali e locali · 22 associazioni di enti regionali e locali · 101 associazioni di enti regionali e locali · 1.000.000 di associazioni di enti regionali e locali',
    meps: '0 deputati al Parlamento europeo · 1 deputato al Parlamento europeo · 2 deputati al Parlamento europeo · 3 deputati al Parlamento europeo · 5 deputati al Parlamento europeo · 11 deputati al Parlamento europeo · 21 deputati al Parlamento europeo · 22 deputati al Parlamento europeo · 101 deputati al Parlamento europeo · 1.000.000 di deputati al Parlamento europeo',
    sectoral:
      '0 associazioni settoriali dell’UE · 1 associazione settoriale dell’UE · 2 associazioni settoriali dell’UE · 3 associazioni settoriali dell’UE · 5 associazioni settoriali dell’UE · 11 associazioni settoriali dell’UE · 21 associazioni settoriali dell’UE · 22 associazioni settoriali dell’UE · 101 associazioni settoriali dell’UE · 1.000.000 di associazioni settoriali dell’UE',
  },
  lt: {
    individuals:
      '0 pavienių signatarų · 1 pavienis signataras · 2 pavieniai signatarai · 3 pavieniai signatarai · 5 pavieniai signatarai · 11 pavienių signatarų · 21 pavienis signataras · 22 pavieniai signatarai · 101 pavienis signataras · 1 000 000 pavienių signatarų',
    regions:
      '0 regionų · 1 regionas · 2 regionai · 3 regionai · 5 regionai · 11 regionų · 21 regionas · 22 regionai · 101 regionas · 1 000 000 regionų',
    municipalities:
      '0 savivaldybių ir rajonų · 1 savivaldybė ar rajonas · 2 savivaldybės ir rajonai · 3 savivaldybės ir rajonai · 5 savivaldybės ir rajonai · 11 savivaldybių ir rajonų · 21 savivaldybė ar rajonas · 22 savivaldybės ir rajonai · 101 savivaldybė ar rajonas · 1 000 000 savivaldybių ir rajonų',
    associations:
      '0 regionų ir vietos valdžios institucijų asociacijų · 1 regionų ir vietos valdžios institucijų asociacija · 2 regionų ir vietos valdžios institucijų asociacijos · 3 regionų ir vietos valdžios institucijų asociacijos · 5 regionų ir vietos valdžios institucijų asociacijos · 11 regionų ir vietos valdžios institucijų asociacijų · 21 regionų ir vietos valdžios institucijų asociacija · 22 regionų ir vietos valdžios institucijų asociacijos · 101 regionų ir vietos valdžios institucijų asociacija · 1 000 000 regionų ir vietos valdžios institucijų asociacijų',
    meps: '0 Europos Parlamento narių · 1 Europos Parlamento narys · 2 Europos Parlamento nariai · 3 Europos Parlamento nariai · 5 Europos Parlamento nariai · 11 Europos Parlamento narių · 21 Europos Parlamento narys · 22 Europos Parlamento nariai · 101 Europos Parlamento narys · 1 000 000 Europos Parlamento narių',
    sectoral:
      '0 ES sektorinių asociacijų · 1 ES sektorinė asociacija · 2 ES sektorinės asociacijos · 3 ES sektorinės asociacijos · 5 ES sektorinės asociacijos · 11 ES sektorinių asociacijų · 21 ES sektorinė asociacija · 22 ES sektorinės asociacijos · 101 ES sektorinė asociacija · 1 000 000 ES sektorinių asociacijų',
  },
  lv: {
    individuals:
      '0 individuālu parakstītāju · 1 individuāls parakstītājs · 2 individuāli parakstītāji · 3 individuāli parakstītāji · 5 individuāli parakstītāji · 11 individuālu parakstītāju · 21 individuāls parakstītājs · 22 individuāli parakstītāji · 101 individuāls parakstītājs · 1 000 000 individuālu parakstītāju',
    regions:
      '0 reģionu · 1 reģions · 2 reģioni · 3 reģioni · 5 reģioni · 11 reģionu · 21 reģions · 22 reģioni · 101 reģions · 1 000 000 reģionu',
    municipalities:
      '0 pašvaldību un rajonu · 1 pašvaldība vai rajons · 2 pašvaldības un rajoni · 3 pašvaldības un rajoni · 5 pašvaldības un rajoni · 11 pašvaldību un rajonu · 21 pašvaldība vai rajons · 22 pašvaldības un rajoni · 101 pašvaldība vai rajons · 1 000 000 pašvaldību un rajonu',
    associations:
      '0 reģionālo un vietējo pašvaldību apvienību · 1 reģionālo un vietējo pašvaldību apvienība · 2 reģionālo un vietējo pašvaldību apvienības · 3 reģionālo un vietējo pašvaldību apvienības · 5 reģionālo un vietējo pašvaldību apvienības · 11 reģionālo un vietējo pašvaldību apvienību · 21 reģionālo un vietējo pašvaldību apvienība · 22 reģionālo un vietējo pašvaldību apvienības · 101 reģionālo un vietējo pašvaldību apvienība · 1 000 000 reģionālo un vietējo pašvaldību apvienību',
    meps: '0 Eiropas Parlamenta deputātu · 1 Eiropas Parlamenta deputāts · 2 Eiropas Parlamenta deputāti · 3 Eiropas Parlamenta deputāti · 5 Eiropas Parlamenta deputāti · 11 Eiropas Parlamenta deputātu · 21 Eiropas Parlamenta deputāts · 22 Eiropas Parlamenta deputāti · 101 Eiropas Parlamenta deputāts · 1 000 000 Eiropas Parlamenta deputātu',
    sectoral:
      '0 ES nozaru apvienību · 1 ES nozares apvienība · 2 ES nozaru apvienības · 3 ES nozaru apvienības · 5 ES nozaru apvienības · 11 ES nozaru apvienību · 21 ES nozares apvienība · 22 ES nozaru apvienības · 101 ES nozares apvienība · 1 000 000 ES nozaru apvienību',
  },
  mt: {
    individuals:
      '0 firmatarji individwali · 1 firmatarju individwali · 2 firmatarji individwali · 3 firmatarji individwali · 5 firmatarji individwali · 11 firmatarju individwali · 21 firmatarju individwali · 22 firmatarju individwali · 101 firmatarju individwali · 1,000,000 firmatarju individwali',
    regions:
      '0 reġjuni · 1 reġjun · 2 reġjuni · 3 reġjuni · 5 reġjuni · 11 reġjun · 21 reġjun · 22 reġjun · 101 reġjun · 1,000,000 reġjun',
    municipalities:
      '0 muniċipalitajiet u distretti · 1 muniċipalità jew distrett · 2 muniċipalitajiet u distretti · 3 muniċipalitajiet u distretti · 5 muniċipalitajiet u distretti · 11 muniċipalità u distrett · 21 muniċipalità u distrett · 22 muniċipalità u distrett · 101 muniċipalità u distrett · 1,000,000 muniċipalità u distrett',
    associations:
      '0 assoċjazzjonijiet ta’ awtoritajiet reġjonali u lokali · 1 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali · 2 assoċjazzjonijiet ta’ awtoritajiet reġjonali u lokali · 3 assoċjazzjonijiet ta’ awtoritajiet reġjonali u lokali · 5 assoċjazzjonijiet ta’ awtoritajiet reġjonali u lokali · 11 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali · 21 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali · 22 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali · 101 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali · 1,000,000 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali',
    meps: '0 Membri tal-Parlament Ewropew · 1 Membru tal-Parlament Ewropew · 2 Membri tal-Parlament Ewropew · 3 Membri tal-Parlament Ewropew · 5 Membri tal-Parlament Ewropew · 11 Membru tal-Parlament Ewropew · 21 Membru tal-Parlament Ewropew · 22 Membru tal-Parlament Ewropew · 101 Membru tal-Parlament Ewropew · 1,000,000 Membru tal-Parlament Ewropew',
    sectoral:
      '0 assoċjazzjonijiet settorjali tal-UE · 1 assoċjazzjoni settorjali tal-UE · 2 assoċjazzjonijiet settorjali tal-UE · 3 assoċjazzjonijiet settorjali tal-UE · 5 assoċjazzjonijiet settorjali tal-UE · 11 assoċjazzjoni settorjali tal-UE · 21 assoċjazzjoni settorjali tal-UE · 22 assoċjazzjoni settorjali tal-UE · 101 assoċjazzjoni settorjali tal-UE · 1,000,000 assoċjazzjoni settorjali tal-UE',
  },
  nl: {
    individuals:
      '0 individuele ondertekenaars · 1 individuele ondertekenaar · 2 individuele ondertekenaars · 3 individuele ondertekenaars · 5 individuele ondertekenaars · 11 individuele ondertekenaars · 21 individuele ondertekenaars · 22 individuele ondertekenaars · 101 individuele ondertekenaars · 1.000.000 individuele ondertekenaars',
    regions:
      '0 regio’s · 1 regio · 2 regio’s · 3 regio’s · 5 regio’s · 11 regio’s · 21 regio’s · 22 regio’s · 101 regio’s · 1.000.000 regio’s',
    municipalities:
      '0 gemeenten en districten · 1 gemeente of district · 2 gemeenten en districten · 3 gemeenten en districten · 5 gemeenten en districten · 11 gemeenten en districten · 21 gemeenten en districten · 22 gemeenten en districten · 101 gemeenten en districten · 1.000.000 gemeenten en districten',
    associations:
      '0 verenigingen van regionale en lokale overheden · 1 vereniging van regionale en lokale overheden · 2 verenigingen van regionale en lokale overheden · 3 verenigingen van regionale en lokale overheden · 5 verenigingen van regionale en lokale overheden · 11 verenigingen van regionale en lokale overheden · 21 verenigingen van regionale en lokale overheden · 22 verenigingen van regionale en lokale overheden · 101 verenigingen van regionale en lokale overheden · 1.000.000 verenigingen van regionale en lokale overheden',
    meps: '0 leden van het Europees Parlement · 1 lid van het Europees Parlement · 2 leden van het Europees Parlement · 3 leden van het Europees Parlement · 5 leden van het Europees Parlement · 11 leden van het Europees Parlement · 21 leden van het Europees Parlement · 22 leden van het Europees Parlement · 101 leden van het Europees Parlement · 1.000.000 leden van het Europees Parlement',
    sectoral:
      '0 sectorale EU-verenigingen · 1 sectorale EU-vereniging · 2 sectorale EU-verenigingen · 3 sectorale EU-verenigingen · 5 sectorale EU-verenigingen · 11 sectorale EU-verenigingen · 21 sectorale EU-verenigingen · 22 sectorale EU-verenigingen · 101 sectorale EU-verenigingen · 1.000.000 sectorale EU-verenigingen',
  },
  pl: {
    individuals:
      '0 indywidualnych sygnatariuszy · 1 indywidualny sygnatariusz · 2 indywidualni sygnatariusze · 3 indywidualni sygnatariusze · 5 indywidualnych sygnatariuszy · 11 indywidualnych sygnatariuszy · 21 indywidualnych sygnatariuszy · 22 indywidualni sygnatariusze · 101 indywidualnych sygnatariuszy · 1 000 000 indywidualnych sygnatariuszy',
    regions:
      '0 regionów · 1 region · 2 regiony · 3 regiony · 5 regionów · 11 regionów · 21 regionów · 22 regiony · 101 regionów · 1 000 000 regionów',
    municipalities:
      '0 gmin i powiatów · 1 gmina lub powiat · 2 gminy i powiaty · 3 gminy i powiaty · 5 gmin i powiatów · 11 gmin i powiatów · 21 gmin i powiatów · 22 gminy i powiaty · 101 gmin i powiatów · 1 000 000 gmin i powiatów',
    associations:
      '0 stowarzyszeń władz regionalnych i lokalnych · 1 stowarzyszenie władz regionalnych i lokalnych · 2 stowarzyszenia władz regionalnych i lokalnych · 3 stowarzyszenia władz regionalnych i lokalnych · 5 stowarzyszeń władz regionalnych i lokalnych · 11 stowarzyszeń władz regionalnych i lokalnych · 21 stowarzyszeń władz regionalnych i lokalnych · 22 stowarzyszenia władz regionalnych i lokalnych · 101 stowarzyszeń władz regionalnych i lokalnych · 1 000 000 stowarzyszeń władz regionalnych i lokalnych',
    meps: '0 posłów do Parlamentu Europejskiego · 1 poseł do Parlamentu Europejskiego · 2 posłowie do Parlamentu Europejskiego · 3 posłowie do Parlamentu Europejskiego · 5 posłów do Parlamentu Europejskiego · 11 posłów do Parlamentu Europejskiego · 21 posłów do Parlamentu Europejskiego · 22 posłowie do Parlamentu Europejskiego · 101 posłów do Parlamentu Europejskiego · 1 000 000 posłów do Parlamentu Europejskiego',
    sectoral:
      '0 stowarzyszeń branżowych w UE · 1 stowarzyszenie branżowe w UE · 2 stowarzyszenia branżowe w UE · 3 stowarzyszenia branżowe w UE · 5 stowarzyszeń branżowych w UE · 11 stowarzyszeń branżowych w UE · 21 stowarzyszeń branżowych w UE · 22 stowarzyszenia branżowe w UE · 101 stowarzyszeń branżowych w UE · 1 000 000 stowarzyszeń branżowych w UE',
  },
  pt: {
    individuals:
      '0 signatários individuais · 1 signatário individual · 2 signatários individuais · 3 signatários individuais · 5 signatários individuais · 11 signatários individuais · 21 signatários individuais · 22 signatários individuais · 101 signatários individuais · 1 000 000 de signatários individuais',
    regions:
      '0 regiões · 1 região · 2 regiões · 3 regiões · 5 regiões · 11 regiões · 21 regiões · 22 regiões · 101 regiões · 1 000 000 de regiões',
    municipalities:
      '0 municípios e distritos · 1 município ou distrito · 2 municípios e distritos · 3 municípios e distritos · 5 municípios e distritos · 11 municípios e distritos · 21 municípios e distritos · 22 municípios e distritos · 101 municípios e distritos · 1 000 000 de municípios e distritos',
    associations:
      '0 associações de órgãos de poder regional e local · 1 associação de órgãos de poder regional e local · 2 associações de órgãos de poder regional e local · 3 associações de órgãos de poder regional e local · 5 associações de órgãos de poder regional e local · 11 associações de órgãos de poder regional e local · 21 associações de órgãos de poder regional e local · 22 associações de órgãos de poder regional e local · 101 associações de órgãos de poder regional e local · 1 000 000 de associações de órgãos de poder regional e local',
    meps: '0 deputados ao Parlamento Europeu · 1 deputado ao Parlamento Europeu · 2 deputados ao Parlamento Europeu · 3 deputados ao Parlamento Europeu · 5 deputados ao Parlamento Europeu · 11 deputados ao Parlamento Europeu · 21 deputados ao Parlamento Europeu · 22 deputados ao Parlamento Europeu · 101 deputados ao Parlamento Europeu · 1 000 000 de deputados ao Parlamento Europeu',
    sectoral:
      '0 associações setoriais da UE · 1 associação setorial da UE · 2 associações setoriais da UE · 3 associações setoriais da UE · 5 associações setoriais da UE · 11 associações setoriais da UE · 21 associações setoriais da UE · 22 associações setoriais da UE · 101 associações setoriais da UE · 1 000 000 de associações setoriais da UE',
  },
  ro: {
    individuals:
      '0 semnatari individuali · 1 semnatar individual · 2 semnatari individuali · 3 semnatari individuali · 5 semnatari individuali · 11 semnatari individuali · 21 de semnatari individuali · 22 de semnatari individuali · 101 semnatari individuali · 1.000.000 de semnatari individuali',
    regions:
      '0 regiuni · 1 regiune · 2 regiuni · 3 regiuni · 5 regiuni · 11 regiuni · 21 de regiuni · 22 de regiuni · 101 regiuni · 1.000.000 de regiuni',
    municipalities:
      '0 municipalități și districte · 1 municipalitate sau district · 2 municipalități și districte · 3 municipalități și districte · 5 municipalități și districte · 11 municipalități și districte · 21 de municipalități și districte · 22 de municipalități și districte · 101 municipalități și districte · 1.000.000 de municipalități și districte',
    associations:
      '0 asociații de autorități regionale și locale · 1 asociație de autorități regionale și locale · 2 asociații de autorități regionale și locale · 3 asociații de autorități regionale și locale · 5 asociații de autorități regionale și locale · 11 asociații de autorități regionale și locale · 21 de asociații de autorități regionale și locale · 22 de asociații de autorități regionale și locale · 101 asociații de autorități regionale și locale · 1.000.000 de asociații de autorități regionale și locale',
    meps: '0 deputați în Parlamentul European · 1 deputat în Parlamentul European · 2 deputați în Parlamentul European · 3 deputați în Parlamentul European · 5 deputați în Parlamentul European · 11 deputați în Parlamentul European · 21 de deputați în Parlamentul European · 22 de deputați în Parlamentul European · 101 deputați în Parlamentul European · 1.000.000 de deputați în Parlamentul European',
    sectoral:
      '0 asociații sectoriale ale UE · 1 asociație sectorială a UE · 2 asociații sectoriale ale UE · 3 asociații sectoriale ale UE · 5 asociații sectoriale ale UE · 11 asociații sectoriale ale UE · 21 de asociații sectoriale ale UE · 22 de asociații sectoriale ale UE · 101 asociații sectoriale ale UE · 1.000.000 de asociații sectoriale ale UE',
  },
  sk: {
    individuals:
      '0 individuálnych signatárov · 1 individuálny signatár · 2 individuálni signatári · 3 individuálni signatári · 5 individuálnych signatárov · 11 individuálnych signatárov · 21 individuálnych signatárov · 22 individuálnych signatárov · 101 individuálnych signatárov · 1 000 000 individuálnych signatárov',
    regions:
      '0 regiónov · 1 región · 2 regióny · 3 regióny · 5 regiónov · 11 regiónov · 21 regiónov · 22 regiónov · 101 regiónov · 1 000 000 regiónov',
    municipalities:
      '0 obcí a okresov · 1 obec alebo okres · 2 obce a okresy · 3 obce a okresy · 5 obcí a okresov · 11 obcí a okresov · 21 obcí a okresov · 22 obcí a okresov · 101 obcí a okresov · 1 000 000 obcí a okresov',
    associations:
      '0 združení regionálnych a miestnych samospráv · 1 združenie regionálnych a miestnych samospráv · 2 združenia regionálnych a miestnych samospráv · 3 združenia regionálnych a miestnych samospráv · 5 združení regionálnych a miestnych samospráv · 11 združení regionálnych a miestnych samospráv · 21 združení regionálnych a miestnych samospráv · 22 združení regionálnych a miestnych samospráv · 101 združení regionálnych a miestnych samospráv · 1 000 000 združení regionálnych a miestnych samospráv',
    meps: '0 poslancov Európskeho parlamentu · 1 poslanec Európskeho parlamentu · 2 poslanci Európskeho parlamentu · 3 poslanci Európskeho parlamentu · 5 poslancov Európskeho parlamentu · 11 poslancov Európskeho parlamentu · 21 poslancov Európskeho parlamentu · 22 poslancov Európskeho parlamentu · 101 poslancov Európskeho parlamentu · 1 000 000 poslancov Európskeho parlamentu',
    sectoral:
      '0 odvetvových združení EÚ · 1 odvetvové združenie EÚ · 2 odvetvové združenia EÚ · 3 odvetvové združenia EÚ · 5 odvetvových združení EÚ · 11 odvetvových združení EÚ · 21 odvetvových združení EÚ · 22 odvetvových združení EÚ · 101 odvetvových združení EÚ · 1 000 000 odvetvových združení EÚ',
  },
  sl: {
    individuals:
      '0 posameznih podpisnikov · 1 posamezni podpisnik · 2 posamezna podpisnika · 3 posamezni podpisniki · 5 posameznih podpisnikov · 11 posameznih podpisnikov · 21 posameznih podpisnikov · 22 posameznih podpisnikov · 101 posamezni podpisnik · 1.000.000 posameznih podpisnikov',
    regions:
      '0 regij · 1 regija · 2 regiji · 3 regije · 5 regij · 11 regij · 21 regij · 22 regij · 101 regija · 1.000.000 regij',
    municipalities:
      '0 občin in okrožij · 1 občina ali okrožje · 2 občini in okrožji · 3 občine in okrožja · 5 občin in okrožij · 11 občin in okrožij · 21 občin in okrožij · 22 občin in okrožij · 101 občina ali okrožje · 1.000.000 občin in okrožij',
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
    'Към #CohesionAlliance са се присъединили над 12 000 индивидуални поддръжници, 140 региона, 137 общини и района, 50 сдружения на регионални и местни власти, 40 членове на Европейския парламент и 35 секторни сдружения на ЕС.',
    'от октомври 2017 г.',
    'към 1 ноември 2026 г.',
  ],
  cs: [
    'Ke #CohesionAlliance se připojili: více než 12 000 individuálních signatářů, 140 regionů, 137 obcí a okresů, 50 sdružení regionálních a místních samospráv, 40 poslanců Evropského parlamentu a 35 odvětvových sdružení EU.',
    'od: říjen 2017',
    'stav ke dni 1. listopadu 2026',
  ],
  da: [
    'Med i #CohesionAlliance er over 12.000 individuelle underskrivere, 140 regioner, 137 kommuner og distrikter, 50 sammenslutninger af regionale og lokale myndigheder, 40 medlemmer af Europa-Parlamentet og 35 sektorsammenslutninger i EU.',
    'siden oktober 2017',
    'pr. 1. november 2026',
  ],
  de: [
    'Der #CohesionAlliance sind beigetreten: mehr als 12.000 unterzeichnende Personen, 140 Regionen, 137 Gemeinden und Bezirke, 50 Verbände regionaler und lokaler Gebietskörperschaften, 40 Mitglieder des Europäischen Parlaments und 35 EU-Branchenverbände.',
    'seit Oktober 2017',
    'Stand: 1. November 2026',
  ],
  el: [
    'Στη #CohesionAlliance έχουν προσχωρήσει πάνω από 12.000 μεμονωμένοι υπογράφοντες, 140 περιφέρειες, 137 δήμοι και διαμερίσματα, 50 ενώσεις περιφερειακών και τοπικών αρχών, 40 βουλευτές του Ευρωπαϊκού Κοινοβουλίου και 35 τομεακές ενώσεις της ΕΕ.',
    'από: Οκτώβριος 2017',
    'ενημέρωση: 1 Νοεμβρίου 2026',
  ],
  en: [
    'The #CohesionAlliance has been joined by more than 12,000 individual signatories, 140 regions, 137 municipalities and districts, 50 associations of regional and local authorities, 40 Members of the European Parliament and 35 EU sectoral associations.',
    'since October 2017',
    'as of 1 November 2026',
  ],
  es: [
    'Se han unido a la #CohesionAlliance más de 12.000 firmantes individuales, 140 regiones, 137 municipios y distritos, 50 asociaciones de entes regionales y locales, 40 diputados al Parlamento Europeo y 35 asociaciones sectoriales de la UE.',
    'desde octubre de 2017',
    'a 1 de noviembre de 2026',
  ],
  et: [
    '#CohesionAlliance’iga on ühinenud rohkem kui 12 000 üksikisikust allakirjutanut, 140 piirkonda, 137 omavalitsust ja ringkonda, 50 piirkondlike ja kohalike omavalitsuste liitu, 40 Euroopa Parlamendi liiget ja 35 ELi valdkondlikku liitu.',
    'alates: oktoober 2017',
    'seisuga 1. november 2026',
  ],
  fi: [
    '#CohesionAlliance-ryhmittymään on liittynyt yli 12 000 yksittäistä allekirjoittajaa, 140 aluetta, 137 kuntaa ja piiriä, 50 alue- ja paikallisviranomaisten yhdistystä, 40 Euroopan parlamentin jäsentä ja 35 EU:n alakohtaista yhdistystä.',
    'alkaen: lokakuu 2017',
    'tilanne 1. marraskuuta 2026',
  ],
  fr: [
    'Ont rejoint la #CohesionAlliance : plus de 12 000 signataires individuels, 140 régions, 137 communes et districts, 50 associations de collectivités régionales et locales, 40 membres du Parlement européen et 35 associations sectorielles de l’UE.',
    'depuis octobre 2017',
    'situation au 1er novembre 2026',
  ],
  ga: [
    'Tá na daoine agus na comhlachtaí seo páirteach in #CohesionAlliance: breis is 12,000 sínitheoir aonair, 140 réigiún, 137 bardas agus ceantar, 50 comhlachas údarás réigiúnach agus áitiúil, 40 Feisire de Pharlaimint na hEorpa agus 35 comhlachas earnála de chuid an Aontais.',
    'ó: Deireadh Fómhair 2017',
    'amhail an 1 Samhain 2026',
  ],
  hr: [
    'Savezu #CohesionAlliance pridružili su se: više od 12.000 pojedinačnih potpisnika, 140 regija, 137 općina i okruga, 50 udruženja regionalnih i lokalnih vlasti, 40 zastupnika u Europskom parlamentu i 35 sektorskih udruženja EU-a.',
    'od: listopad 2017.',
    'stanje na dan 1. studenoga 2026.',
  ],
  hu: [
    'A #CohesionAlliance szövetséghez több mint 12 000 egyéni aláíró, 140 régió, 137 önkormányzat és körzet, 50 regionális és helyi önkormányzati szövetség, 40 európai parlamenti képviselő és 35 uniós ágazati szövetség csatlakozott.',
    '2017. október óta',
    'állapot: 2026. november 1.',
  ],
  it: [
    'Hanno aderito alla #CohesionAlliance: più di 12.000 firmatari individuali, 140 regioni, 137 comuni e distretti, 50 associazioni di enti regionali e locali, 40 deputati al Parlamento europeo e 35 associazioni settoriali dell’UE.',
    'da ottobre 2017',
    'aggiornamento: 1 novembre 2026',
  ],
  lt: [
    'Prie #CohesionAlliance prisijungė daugiau kaip 12 000 pavienių signatarų, 140 regionų, 137 savivaldybės ir rajonai, 50 regionų ir vietos valdžios institucijų asociacijų, 40 Europos Parlamento narių ir 35 ES sektorinės asociacijos.',
    'nuo: 2017 m. spalis',
    'duomenys: 2026 m. lapkričio 1 d.',
  ],
  lv: [
    '#CohesionAlliance ir pievienojušies: vairāk nekā 12 000 individuālu parakstītāju, 140 reģionu, 137 pašvaldības un rajoni, 50 reģionālo un vietējo pašvaldību apvienību, 40 Eiropas Parlamenta deputātu un 35 ES nozaru apvienības.',
    'kopš: 2017. g. oktobris',
    'stāvoklis: 2026. gada 1. novembris',
  ],
  mt: [
    'Ingħaqdu mal-#CohesionAlliance: aktar minn 12,000 firmatarju individwali, 140 reġjun, 137 muniċipalità u distrett, 50 assoċjazzjoni ta’ awtoritajiet reġjonali u lokali, 40 Membru tal-Parlament Ewropew, u 35 assoċjazzjoni settorjali tal-UE.',
    'minn Ottubru 2017',
    'aġġornat: 1 ta’ Novembru 2026',
  ],
  nl: [
    'Aangesloten bij de #CohesionAlliance: meer dan 12.000 individuele ondertekenaars, 140 regio’s, 137 gemeenten en districten, 50 verenigingen van regionale en lokale overheden, 40 leden van het Europees Parlement en 35 sectorale EU-verenigingen.',
    'sinds oktober 2017',
    'stand op 1 november 2026',
  ],
  pl: [
    'Do #CohesionAlliance należą: ponad 12 000 indywidualnych sygnatariuszy, 140 regionów, 137 gmin i powiatów, 50 stowarzyszeń władz regionalnych i lokalnych, 40 posłów do Parlamentu Europejskiego i 35 stowarzyszeń branżowych w UE.',
    'od: październik 2017 r.',
    'stan na 1 listopada 2026 r.',
  ],
  pt: [
    'Aderiram à #CohesionAlliance mais de 12 000 signatários individuais, 140 regiões, 137 municípios e distritos, 50 associações de órgãos de poder regional e local, 40 deputados ao Parlamento Europeu e 35 associações setoriais da UE.',
    'desde outubro de 2017',
    'situação em 1 de novembro de 2026',
  ],
  ro: [
    'S-au alăturat alianței #CohesionAlliance: peste 12.000 de semnatari individuali, 140 de regiuni, 137 de municipalități și districte, 50 de asociații de autorități regionale și locale, 40 de deputați în Parlamentul European și 35 de asociații sectoriale ale UE.',
    'din octombrie 2017',
    'situația la 1 noiembrie 2026',
  ],
  sk: [
    'Ku #CohesionAlliance sa pripojili: viac ako 12 000 individuálnych signatárov, 140 regiónov, 137 obcí a okresov, 50 združení regionálnych a miestnych samospráv, 40 poslancov Európskeho parlamentu a 35 odvetvových združení EÚ.',
    'od: október 2017',
    'stav ku dňu 1. novembra 2026',
  ],
  sl: [
    'Zavezništvu #CohesionAlliance se je pridružilo: več kot 12.000 posameznih podpisnikov, 140 regij, 137 občin in okrožij, 50 združenj regionalnih in lokalnih oblasti, 40 poslancev Evropskega parlamenta in 35 sektorskih združenj EU.',
    'od: oktober 2017',
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
            const [figure] = figures(feed([{ category, count }]));
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
      categories.map((category) => `signatories.${category}.other`).sort(),
    );
  });
});

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
        const view = counterView(feed(counts), { categories: [], sentence: true, trend: false })!;
        assert.deepEqual([view.sentence!, ...view.notes].map(plain), expected);
      });
    });
});
