using System.Text;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Footnotes that are typed and not marked up, found by sameness: a mark in the text, raised or in brackets, and later a block that begins
/// with the same mark.
/// </summary>
internal static class TypedNotes
{
    private const int LongestMark = 3;
    private const int LongestBracket = LongestMark + 3;

    /// <summary>Makes such blocks notes, and marks in brackets raised ones.</summary>
    public static List<Block> Find(List<Block> blocks)
    {
        HashSet<string>? raised = null, bracketed = null;
        var marks = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (block.Note is null && TryStart(block.Text, out string mark, out int length, out bool isRaised))
            {
                HashSet<string> before = isRaised
                    ? raised ??= MarksBefore(blocks, i, isRaised)
                    : bracketed ??= MarksBefore(blocks, i, isRaised);
                if (before.Contains(mark))
                {
                    blocks[i] = new Block(block.Text[length..].TrimStart(' ', ':'), mark, Place: block.Place);
                    _ = isRaised || marks.Add(mark);
                    continue;
                }
            }

            Collect(block, raised, bracketed);
        }

        return marks.Count > 0 ? [.. blocks.Select(b => WithRaised(b, marks))] : blocks;
    }

    /// <summary>Words that are a mark, in digits: <c>3</c>, <c>[3]</c>, <c>(3)</c>, <c>[^3]</c>; null where they are none.</summary>
    public static string? MarkOf(string words)
    {
        ReadOnlySpan<char> digits = words.AsSpan().Trim().Trim("[]()^").Trim();
        return digits.Length is > 0 and <= LongestMark && digits.IndexOfAnyExceptInRange('0', '9') < 0 && digits[0] != '0' ? digits.ToString() : null;
    }

    /// <summary>Whether a line begins with a mark in brackets, <c>[3]</c> or <c>[^3]:</c>, that words follow.</summary>
    public static bool StartsBracketed(ReadOnlySpan<char> words) =>
        Bracketed(words, out _) is int length and > 0 && !words[length..].TrimStart(" :").IsEmpty;

    private static bool TryStart(string text, out string mark, out int length, out bool isRaised)
    {
        length = Superscript.Length(text);
        isRaised = length > 0;
        mark = isRaised ? Superscript.ToPlain(text.AsSpan(0, length)) : "";
        length = isRaised ? length : Bracketed(text, out mark);
        return length is > 0 and <= LongestBracket && !text.AsSpan(length).TrimStart(" :").IsEmpty;
    }

    private static int Bracketed(ReadOnlySpan<char> text, out string mark)
    {
        mark = "";
        int close = text.Length > 2 && text[0] == '[' ? text[..Math.Min(text.Length, LongestBracket)].IndexOf(']') : -1;
        ReadOnlySpan<char> digits = close > 1 ? text[(text[1] == '^' ? 2 : 1)..close] : default;
        if (digits.Length is 0 or > LongestMark || digits[0] == '0' || digits.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return 0;
        }

        mark = digits.ToString();
        return close + 1;
    }

    private static HashSet<string> MarksBefore(List<Block> blocks, int end, bool isRaised)
    {
        var marks = new HashSet<string>(StringComparer.Ordinal);
        foreach (Block block in blocks.Take(end))
        {
            Collect(block, isRaised ? marks : null, isRaised ? null : marks);
        }

        return marks;
    }

    // The marks inside a block; the one that it begins with marks nothing.
    private static void Collect(Block block, HashSet<string>? raised, HashSet<string>? bracketed)
    {
        ReadOnlySpan<char> text = block.Text;
        for (int from = Superscript.Length(text); raised is not null && Superscript.IndexIn(text[from..]) is int next and >= 0;)
        {
            int length = Superscript.Length(text[(from + next)..]);
            raised.Add(Superscript.ToPlain(text.Slice(from + next, length)));
            from += next + length;
        }

        for (int at = text.IndexOf('[') is 0 ? 1 : 0; bracketed is not null && text[at..].IndexOf('[') is int open and >= 0; at += open + 1)
        {
            if (Bracketed(text[(at + open)..], out string mark) > 0)
            {
                bracketed.Add(mark);
            }
        }
    }

    private static Block WithRaised(Block block, HashSet<string> marks)
    {
        string text = Raised(block.Text, marks);
        return block with { Text = text, Look = text.Length == block.Text.Length ? block.Look : block.Look?.OfOtherWords() };
    }

    private static string Raised(string text, HashSet<string> marks)
    {
        StringBuilder? raised = null;
        int taken = 0;
        for (int at = text.IndexOf('[', StringComparison.Ordinal); at >= 0; at = text.IndexOf('[', at + 1))
        {
            if (Bracketed(text.AsSpan(at), out string mark) is int length and > 0 && marks.Contains(mark))
            {
                raised ??= new StringBuilder(text.Length);
                raised.Append(text.AsSpan(taken, at - taken).TrimEnd()).Append(Superscript.FromPlain(mark));
                taken = at + length;
            }
        }

        return raised is null ? text : raised.Append(text.AsSpan(taken)).ToString();
    }
}
