using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Cuts the beginning of a sentence without spaces into the words of tables, the longest that fits at each place.</summary>
internal sealed class OpeningSigns
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _longest;

    /// <summary>The words of the tables.</summary>
    public OpeningSigns(IEnumerable<string> words)
    {
        HashSet<string> known = [.. words];
        _words = known.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = known.Max(w => w.Length);
    }

    /// <summary>The words that a text begins with, one behind the other; what no table has ends them.</summary>
    /// <returns>How many there are.</returns>
    public int Cut(ReadOnlySpan<char> text, Span<Range> words)
    {
        int count = 0, at = 0;
        while (count < words.Length)
        {
            int length = Math.Min(_longest, text.Length - at);
            while (length > 0 && !_words.Contains(text.Slice(at, length)))
            {
                length--;
            }

            if (length == 0)
            {
                break;
            }

            words[count++] = at..(at + length);
            at += length;
        }

        return count;
    }

    /// <summary>Words that are marked as what a paragraph opens with are one.</summary>
    /// <returns>1; 0 where there are other signs than letters among them.</returns>
    public static int CutMarked(ReadOnlySpan<char> marked, Span<Range> words)
    {
        foreach (char sign in marked)
        {
            if (!Letters.IsHan(sign))
            {
                return 0;
            }
        }

        words[0] = 0..marked.Length;
        return marked.IsEmpty ? 0 : 1;
    }
}
