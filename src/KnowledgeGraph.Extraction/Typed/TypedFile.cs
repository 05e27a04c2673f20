using System.Text.RegularExpressions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>Symbols as files and addresses spell them: <c>A_RES_74_174-EN.pdf</c>, <c>S_RES_1325_(2000)</c>, <c>A-RES-60-1</c>.</summary>
internal static partial class TypedFile
{
    /// <summary>The words without what ends the name of a file: <c>S/RES/1540 (2004)_EN.pdf</c>.</summary>
    public static string Bare(string words) => Ending().IsMatch(words) ? Language().Replace(Ending().Replace(words, ""), "") : words;

    /// <summary>The symbol as a text prints it; null where the words are no such name of a file.</summary>
    public static string? Symbol(string words)
    {
        string name = Language().Replace(Ending().Replace(words, ""), "");
        if (name.Contains('/', StringComparison.Ordinal) || name.Contains(' ', StringComparison.Ordinal)
            || !(Underscored().IsMatch(name) || Hyphenated().IsMatch(name)))
        {
            return null;
        }

        // Special and emergency sessions keep their hyphen: A_RES_ES_11_1.
        string symbol = Special().Replace(name.Replace('_', '/').Replace('-', '/'), "/$1-").Replace("/(", " (", StringComparison.Ordinal)
            .ToUpperInvariant();
        return Bodies.Issuing(symbol) is null ? null : symbol;
    }

    [GeneratedRegex(@"\.(pdf|docx?|html?|txt|xml|odt|rtf)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex("(?<=[0-9)])[_-](EN|FR|ES|RU|AR|ZH|E|F|S|R|A|C)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Language();

    [GeneratedRegex(@"^[A-Za-z]{1,8}(_[A-Za-z0-9.()-]+)*_\(?[0-9][A-Za-z0-9.()-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Underscored();

    [GeneratedRegex(@"^[A-Za-z]{1,8}(-[A-Za-z0-9.]+)*-(RES|DEC|PRST)(-[A-Za-z0-9.()]+)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hyphenated();

    [GeneratedRegex("/(ES|S)/(?=[0-9])(?<=/(?:RES|DEC)/(?:ES|S)/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
