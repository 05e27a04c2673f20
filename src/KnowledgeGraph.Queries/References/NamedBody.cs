using KnowledgeGraph.Extraction.Typed;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.References;

/// <summary>A body that a reference names before a number and that nobody knows: <c>General Asembly resolution 74/174</c>.</summary>
/// <param name="Words">The words that name it.</param>
/// <param name="Corrected">The reference with each of the bodies whose names are near, the nearest first.</param>
internal sealed record NamedBody(string Words, IReadOnlyList<string> Corrected)
{
    private const int MostWords = 12;
    private const int MostBodies = 3;

    private static readonly HashSet<string> Nouns = new(["resolution", "resolutions", "decision", "decisions"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Before = new(["the", "un", "united", "nations"], StringComparer.OrdinalIgnoreCase);

    private static readonly (string Kebab, KnownBody Body)[] Names =
        [.. Bodies.All.SelectMany(b => b.Aliases.Append(b.Name).Append(b.Abbreviation).OfType<string>().Select(w => (KebabCase.Of(w), b)))];

    /// <summary>The body that a reference names; null where it names none, or one that is known.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="read">Reads what a person typed.</param>
    public static NamedBody? Of(string text, Func<string, Reference> read)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (int at = 1; at < Math.Min(words.Length, MostWords); at++)
        {
            bool isSaid = Nouns.Contains(words[at - 1]);
            string[] named = [.. words.Take(isSaid ? at - 1 : at).SkipWhile(Before.Contains)];
            string tail = string.Join(' ', words[at..]);
            if (named.Length == 0 || !char.IsAsciiDigit(tail[0]) || read(tail) is not { Symbols.Count: > 0, Form: not ReferenceForm.Name })
            {
                continue;
            }

            string name = string.Join(' ', named).TrimEnd(',');
            string[] near = [.. Near(KebabCase.Of(name)).Select(b => b.Name)];
            string noun = isSaid ? words[at - 1] : "resolution";
            return Bodies.Find(name) is null && (isSaid || near.Length > 0) ? new NamedBody(name, [.. near.Select(b => $"{b} {noun} {tail}")]) : null;
        }

        return null;
    }

    /// <summary>What a text begins with that looks like a symbol, where no body is known whose documents begin so: the X of
    /// <c>X/RES/74/174</c>.</summary>
    public static string? Prefix(string text)
    {
        string symbol = text.Trim();
        int slash = symbol.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && !symbol.Contains(' ', StringComparison.Ordinal) && char.IsAsciiDigit(symbol[^1])
            && symbol.AsSpan(0, slash).ContainsAnyInRange('A', 'Z') && Bodies.Issuing(symbol) is null ? symbol[..slash] : null;
    }

    private static IEnumerable<KnownBody> Near(string kebab)
    {
        const int oneWrong = 3, twoWrong = 6, threeWrong = 16;
        int most = kebab.Length < oneWrong ? 0 : kebab.Length < twoWrong ? 1 : kebab.Length < threeWrong ? 2 : 3;
        return Names.Select(n => (n.Body, Edits: EditDistance.Within(kebab, n.Kebab, most))).Where(n => n.Edits is not null)
            .OrderBy(n => n.Edits).DistinctBy(n => n.Body.Name).Take(MostBodies).Select(n => n.Body);
    }
}
