using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>The label of a part as the graph has it, behind an instrument: <c>#OP5</c>, <c> OP4(a)</c>, <c>#Annex:29</c>.</summary>
internal static partial class TypedLabel
{
    /// <summary>Takes it from the end of the words; null where none stands there.</summary>
    public static string? Take(ref string words)
    {
        int at = words.IndexOf('#', StringComparison.Ordinal);
        at = at < 0 ? words.LastIndexOf(' ') : at;
        if (at <= 0 || at + 1 >= words.Length)
        {
            return null;
        }

        string label = words[(at + 1)..];
        if (words[at] != '#' && !Paragraph().IsMatch(label))
        {
            return null;
        }

        words = words[..at].TrimEnd(' ', ',');
        label = label.Length > 1 && label.AsSpan(0, 2) is "op" or "pp" or "fn" ? label[..2].ToUpperInvariant() + label[2..] : label;
        return Lettered().Replace(label, "$1($2)");
    }

    [GeneratedRegex("^(OP|PP|FN)[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();

    // OP8a
    [GeneratedRegex("^((?:OP|PP)[0-9]+)([a-z])$", RegexOptions.CultureInvariant)]
    private static partial Regex Lettered();
}
