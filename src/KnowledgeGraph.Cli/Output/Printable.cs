using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Makes text of documents safe to print: what a file says never moves the cursor, changes colours or breaks a line.</summary>
internal static class Printable
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c), // C0, DEL and C1 controls
            '\u2028', '\u2029', // line and paragraph separators
            '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069']); // overrides of the writing direction

    /// <summary>The text with every control character replaced by a space.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Unsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text);
        for (int i = 0; i < safe.Length; i++)
        {
            safe[i] = Unsafe.Contains(safe[i]) ? ' ' : safe[i];
        }

        return safe.ToString();
    }
}
