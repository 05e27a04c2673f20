using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>
/// Names of known instruments of which a word or two are a letter or two wrong: "Convention on the Right of the Child". Found by their other words,
/// whether they were read as citations or not. Another spelling (-ise, programme), another ordinal, year or plural is no slip.
/// </summary>
internal static partial class MisspeltNames
{
    private const int FewestWords = 3, FewestLetters = 16;
    private const int MostSlips = 2;
    private const int Offsets = 4;
    private const int OneWrong = 5, TwoWrong = 9;
    private const int WordsPerUnit = 4;

    private static readonly HashSet<string> Ordinals = new(DateWords.English.OrdinalWords, StringComparer.Ordinal);

    // Several of them, "Additional Protocols I and II".
    private static readonly HashSet<string> Nouns = new(
        ["protocol", "convention", "declaration", "covenant", "charter", "agreement", "statute", "treaty", "plan", "programme", "principle", "rule"],
        StringComparer.Ordinal);

    private static readonly KnownName[] Names =
    [
        .. KnownInstruments.All.SelectMany(k => k.Names.Prepend(k.Title).Select(n => new KnownName(n, k, KebabCase.Of(n).Split('-'))))
            .Where(n => n.Words.Length >= FewestWords && n.Name.Length >= FewestLetters && !char.IsLower(n.Name[0])).DistinctBy(n => n.Name),
    ];

    private static readonly ILookup<string, (KnownName Name, int Offset)> ByWord = Names
        .SelectMany(n => n.Words.Take(Offsets).Select((w, at) => (Word: w, Entry: (n, at))).Where(w => w.Word.Length >= Offsets))
        .ToLookup(w => w.Word, w => w.Entry, StringComparer.Ordinal);

    /// <summary>The findings. One within a citation is that citation's.</summary>
    public static IEnumerable<Finding> Find(Document draft)
    {
        ILookup<string, DocumentCitation> citations = draft.Citations.ToLookup(c => c.Source);
        foreach (DocumentProvision part in draft.Provisions.DistinctBy(p => p.Label))
        {
            Word[] words = [.. Words().Matches(part.Text)
                .Select(m => new Word(m.Index, m.Length, KebabCase.Of(m.Value), !char.IsLower(m.Value[0]), m.Value.AsSpan().ContainsAny('\'', '’')))
                .Where(w => w.Kebab.Length > 0 && !w.Kebab.Contains('-', StringComparison.Ordinal))];
            WorkBudget.Spend(words.Length / WordsPerUnit);
            Found[] matches = [.. Matches(words)];
            Found[] exact = [.. matches.Where(m => m.Slips == 0)];
            int end = -1;
            foreach (Found match in matches.Where(m => m.Slips > 0 && !exact.Any(e => e.First < m.End && m.First < e.End && e.Length >= m.Length - 1))
                .OrderBy(m => m.First).ThenByDescending(m => m.Length).ThenBy(m => m.Slips))
            {
                if (match.First < end)
                {
                    continue;
                }

                end = match.End;
                int start = words[match.First].Start;
                int length = words[match.End - 1].Start + words[match.End - 1].Length - start;
                yield return Of(part.Label, start, length, part.Text.Substring(start, length), match.Name, citations[part.Label]);
            }
        }
    }

    private static Finding Of(string label, int start, int length, string printed, KnownName name, IEnumerable<DocumentCitation> citations)
    {
        DocumentCitation? within = citations.FirstOrDefault(c => c.Span.Start < start + length && start < c.Span.End);
        return new Finding(
            Finding.MisspeltName, $"“{printed}” is spelt “{name.Name}”.", label, within?.Span.Start ?? start)
        {
            Length = within is null ? length : 0,
            Right = name.Name,
            Instead = [name.Instrument.Id],
        };
    }

    private static IEnumerable<Found> Matches(Word[] words)
    {
        var seen = new HashSet<(KnownName, int)>();
        for (int at = 0; at < words.Length; at++)
        {
            foreach ((KnownName name, int offset) in ByWord[words[at].Kebab])
            {
                int first = at - offset;
                if (first >= 0 && words[first].IsCapital && first + name.Words.Length <= words.Length && seen.Add((name, first))
                    && Slips(words, first, name.Words) is { } slips)
                {
                    yield return new Found(name, first, slips);
                }
            }
        }
    }

    private static int? Slips(Word[] words, int first, string[] name)
    {
        int slips = 0;
        for (int i = 0; i < name.Length; i++)
        {
            string word = words[first + i].Kebab;
            if (word == name[i] || AreOneWord(word, name[i]) || (words[first + i].IsPossessive && word == name[i] + "s"))
            {
                continue;
            }

            if (++slips > MostSlips || !IsSlip(word, name[i], isHead: i == 0))
            {
                return null;
            }
        }

        return slips;
    }

    // "organisation", "programme": not the name's own letters, and no slip.
    private static bool AreOneWord(string word, string right) =>
        NameKey.Of(word) == NameKey.Of(right) && word != right + "s" && right != word + "s";

    private static bool IsSlip(string word, string right, bool isHead)
    {
        int most = right.Length < OneWrong ? 0 : right.Length < TwoWrong ? 1 : 2;
        return most > 0 && !Ordinals.Contains(word) && !word.Any(char.IsAsciiDigit) && !right.Any(char.IsAsciiDigit)
            && !(word == right + "s" && (isHead || Nouns.Contains(right))) && EditDistance.Within(word, right, most) is not null;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['’][\p{L}]+)*['’]?", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    private sealed record KnownName(string Name, KnownInstrument Instrument, string[] Words);

    private readonly record struct Word(int Start, int Length, string Kebab, bool IsCapital, bool IsPossessive);

    private sealed record Found(KnownName Name, int First, int Slips)
    {
        public int Length => Name.Words.Length;

        public int End => First + Length;
    }
}
