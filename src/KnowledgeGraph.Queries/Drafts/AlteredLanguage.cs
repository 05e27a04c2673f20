using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>
/// Agreed language of which a word or two were put in, left out or changed, which is easily overlooked. Numbers, dates and what is cited change from
/// year to year and are not told.
/// </summary>
internal static class AlteredLanguage
{
    private const double LeastCoverage = 0.5;
    private const int FewestWords = 12;
    private const int MostChanges = 2;
    private const int MostWords = 3;
    private const int Longest = 400;

    // What opens a paragraph depends on what stands before it.
    private static readonly HashSet<string> Changes = [.. DateWords.English.OrdinalWords, .. DateWords.English.Tens, "session", "sessions"];

    private static readonly HashSet<string> Fillers =
        new(["also", "further", "and", "the", "a", "an", "its", "again"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The findings.</summary>
    public static IEnumerable<Finding> Find(Document draft, TextOrigins origins)
    {
        foreach (DocumentProvision paragraph in draft.Provisions.DistinctBy(p => p.Label))
        {
            if (origins.Of(paragraph.Label) is { Closest: { } closest } answer && answer.Words >= FewestWords && closest.Coverage >= LeastCoverage
                && (origins.Changes.TryGetValue(paragraph.Label, out IReadOnlyList<ComparedWords>? words)
                    || origins.Omissions.TryGetValue(paragraph.Label, out words))
                && Told(words) is { Count: > 0 and <= MostChanges } changes)
            {
                (int start, int length) = Shown(paragraph.Text, changes[0].Start, changes[0].Length);
                string agreed = string.Concat(words.Where(w => w.Change != WordChange.Inserted).Select(w => w.Left));
                yield return new Finding(
                    Finding.AlteredLanguage,
                    $"{string.Join("; ", changes.Select(c => c.Says))} in {closest.Provision.Instrument}, {InWords.Label(closest.Provision.Label)}, whose words "
                        + "the rest are.", paragraph.Label, start)
                {
                    Length = length,
                    Right = agreed.Length > Longest ? agreed[..Longest] + "…" : agreed,
                    Instead = [closest.Provision.Instrument],
                };
            }
        }
    }

    // Where something is left out the word behind it is shown, or the last.
    private static (int Start, int Length) Shown(string text, int start, int length)
    {
        if (length > 0)
        {
            return (start, length);
        }

        int from = Math.Min(start, text.Length - 1);
        while (from > 0 && !char.IsLetterOrDigit(text[from]))
        {
            from--;
        }

        while (from > 0 && char.IsLetterOrDigit(text[from - 1]))
        {
            from--;
        }

        int end = from;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return (from, Math.Max(1, end - from));
    }

    // Null where something larger was changed.
    private static List<(int Start, int Length, string Says)>? Told(IReadOnlyList<ComparedWords> words)
    {
        List<(int, int, string)> told = [];
        int at = 0;
        bool isOpening = words.Count > 0 && words[0].Change != WordChange.Kept;
        for (int i = 0; i < words.Count;)
        {
            if (words[i].Change == WordChange.Kept)
            {
                at += words[i].Right.Length;
                i++;
                continue;
            }

            string was = "", now = "";
            for (; i < words.Count && words[i].Change != WordChange.Kept; i++)
            {
                (was, now) = words[i].Change == WordChange.Deleted ? (was + words[i].Left, now) : (was, now + words[i].Right);
            }

            if (isOpening || AreOne(was, now))
            {
                (at, isOpening) = (at + now.Length, false);
                continue;
            }

            if (Count(was) > MostWords || Count(now) > MostWords)
            {
                return null;
            }

            if (IsTelling(was) || IsTelling(now))
            {
                int skipped = now.Length - now.TrimStart().Length;
                told.Add((at + skipped, now.Trim().Length, Says(was.Trim(), now.Trim())));
            }

            at += now.Length;
        }

        return told;
    }

    // Marks of notes, hyphens and spellings make no other words; a session and a year are others every year.
    private static bool AreOne(string was, string now) => NameKey.Of(Unmarked(was)) == NameKey.Of(Unmarked(now))
        || (Words(was).All(Changes.Contains) && Words(now).All(Changes.Contains));

    private static string Unmarked(string words) =>
        string.Concat(words.Where(c => !char.IsDigit(c) && c is not ('⁰' or '¹' or '²' or '³' or (>= '⁴' and <= '⁹'))));

    private static string[] Words(string words) => KebabCase.Of(words).Split('-', StringSplitOptions.RemoveEmptyEntries);

    private static string Says(string was, string now) =>
        now.Length == 0 ? $"“{was}” is left out, which stands" : was.Length == 0 ? $"“{now}” is put in, which does not stand" : $"“{now}” is “{was}”";

    private static int Count(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool IsTelling(string words) => words.Any(char.IsLetter) && !words.Any(char.IsDigit)
        && words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Any(w => !Fillers.Contains(w) && w.Any(char.IsLetter));
}
