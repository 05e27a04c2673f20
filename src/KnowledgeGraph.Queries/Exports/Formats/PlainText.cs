using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>Makes texts of documents safe to stand in any format: characters that XML or a terminal has no place for become U+FFFD.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat(Enumerable.Range(0xD800, 0x800))
            .Select(c => (char)c), '\uFFFE', '\uFFFF']);

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspect))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            safe.Append(rune.Value is '\t' or '\n' or '\r' ? " " : Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF
                ? "\uFFFD" : rune.ToString());
        }

        return safe.ToString();
    }
}
