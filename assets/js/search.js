// Visitors' words become the records that have them, each with how much speaks for it; assets/js/browse.js shows them.
"use strict";
(() => {
  let about, load;

  // As in catalogue/language/folding.py
  const replaced = (text, pairs) => pairs.reduce((made, [from, to]) => made.replaceAll(from, to), text);
  const skeleton = (word) => {
    const plain = [...replaced(word.toLowerCase().normalize("NFC"), about.same)].map((c) => about.letters[c] ?? c).join("");
    return replaced(plain.normalize("NFKD").replace(/\p{M}/gu, ""), about.spellings);
  };
  const stems = (word) => {
    const isCyrillic = /\p{Script=Cyrillic}/u.test(word), langs = isCyrillic ? ["kk", "ru"] : ["en", "kk", "ru"];
    const cut = (form, lang) => about.endings[lang].reduce((text, [from, to]) => text.replace(new RegExp(from), to), skeleton(form));
    const small = word.toLowerCase(), others = isCyrillic ? [] : about.variants.map(([from, to]) => small.replaceAll(from, to));
    return [...new Set([word, ...others].flatMap((form) => langs.map((lang) => cut(form, lang))))];
  };
  const HAN = "\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const PIECE = new RegExp(`[${HAN}]+|[^${HAN}./–-]+`, "gu"), IS_HAN = new RegExp(`[${HAN}]`, "u");
  const GROUP = /[\p{L}\p{N}]+(?:[-–./][\p{L}\p{N}]+)*/gu;

  // Each word of a query as the terms that stand for it; of Han each two neighbours, which may also stand apart
  const parse = (query) => {
    let text = query.normalize("NFC").replace(/[’'ʼʹ]/g, "");
    if (/^[\d\s-]{9,}[\dXx]$/.test(text.trim())) text = text.replace(/[\s-]/g, "");
    return (text.match(GROUP) || []).flatMap((group) => {
      if (/\d/.test(group) && !IS_HAN.test(group)) return [{ any: [skeleton(group.replace(/[^\p{L}\p{N}]/gu, ""))] }];
      return (group.match(PIECE) || []).flatMap((piece) => {
        const han = [...piece];
        if (!IS_HAN.test(piece)) return [/\d/.test(piece) ? { any: [skeleton(piece)] } : { any: stems(piece), heard: true }];
        return han.length === 1 ? [{ any: han }] : han.slice(1).map((c, n) => ({ any: [han[n] + c], apart: [han[n], c] }));
      });
    });
  };

  const shard = (term) => {
    const letters = [...term];
    const key = term >= "\u3400" ? letters.slice(0, 1) : letters.length > 4 && /[0-9]/.test(term) ? letters.slice(-2) : letters.slice(0, 2);
    return key.reduce((number, c) => (number * 31 + c.codePointAt(0)) % 65521, 0) % about.shards;
  };

  // The records under the keys of a shard that are `near` a term at all, each with what speaks for it
  const gather = async (scores, start, near, least = 1) => {
    const entries = await load(`words-${shard(start)}`);
    for (const key of Object.keys(entries)) {
      const nearness = near(key);
      if (!nearness) continue;
      const rare = Math.log(1 + about.count / entries[key].length) * nearness;
      let posting = 0;
      for (const step of entries[key]) {
        posting += step;
        const place = posting >> 2, weight = posting & 3;
        if (weight >= least && rare * weight * weight > (scores.get(place) || 0)) scores.set(place, rare * weight * weight);
      }
    }
    return scores;
  };
  const begins = (term) => (key) => (key === term ? 2 : key.startsWith(term) ? 1 / (1 + key.length - term.length) : 0);

  // Two Han that stand apart speak less than any that stand together; beside such, only if in titles or facts
  const apart = async (scores, pair) => {
    const least = scores.size ? 2 : 1, [one, other] = await Promise.all(pair.map((c) => gather(new Map(), c, begins(c), least)));
    for (const [place, score] of one) if (other.has(place) && !scores.has(place)) scores.set(place, (score + other.get(place)) / 1000);
    return scores;
  };

  // A word that is spelt in no such way is sought by its consonants: batır, батыр, bahatur; dombyra, dombra
  const VOWELS = [..."aeiou"];
  const consonants = (word) => word.replace(/(.)\1+/g, "$1").replace(/^[aeiou]+/, "a").replace(/(?!^)[aeiou]/g, "");
  const heard = (word) => consonants(word).replaceAll("z", "s");
  const alike = async (scores, any) => {
    for (const word of any.filter((each) => heard(each).length > 2)) {
      const sound = heard(word), [first, second] = consonants(word);
      const starts = VOWELS.includes(word[0]) ? VOWELS.map((c) => c + second) : [...VOWELS, second].map((c) => first + c);
      await Promise.all(starts.map((start) => gather(scores, start, (key) => (heard(key) === sound ? 0.1 : 0))));
    }
    return scores;
  };

  const records = async ({ any, apart: pair, heard: byEar }) => {
    const scores = new Map();
    for (const term of any) await gather(scores, term, pair ? (key) => (key === term ? 2 : 0) : begins(term));
    if (pair) return apart(scores, pair);
    return byEar && !scores.size ? alike(scores, any) : scores;
  };

  globalThis.searchWords = async (query, index, fetched) => {
    [about, load] = [index, fetched];
    const sums = new Map(), met = new Map();
    for (const scores of await Promise.all(parse(query).map(records))) {
      for (const [place, score] of scores) {
        sums.set(place, (sums.get(place) || 0) + score);
        met.set(place, (met.get(place) || 0) + 1);
      }
    }
    const most = Math.max(0, ...new Set(met.values()));
    return new Map([...sums].filter(([place]) => met.get(place) === most));
  };
})();
