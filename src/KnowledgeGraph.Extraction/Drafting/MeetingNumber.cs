using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The number of a meeting: "33rd plenary meeting", "第62次全体会议".</summary>
/// <param name="words">The words of a language.</param>
internal sealed class MeetingNumber(DraftingWords words)
{
    private const int LongestNumber = 5;
    private const int MostBetween = 32;

    private readonly string _word = words.Meeting;
    private readonly string _before = words.BeforeMeeting;
    private readonly string[] _ordinals = [.. words.MeetingOrdinals.Select(o => words.BeforeMeeting.Length > 0 ? o : o + " ")];

    // Where the word stands before the number, what it begins with is the word itself.
    private readonly bool _isNumberBehind = words.BeforeMeeting == words.Meeting;

    /// <summary>Whether a block begins with the number of a meeting.</summary>
    public bool Opens(ReadOnlySpan<char> block)
    {
        if (!block.StartsWith(_before) || !block.Contains(_word, StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> number = block[_before.Length..].TrimStart(' ');
        int digits = number.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > LongestNumber)
        {
            return false;
        }

        foreach (string ordinal in _ordinals)
        {
            if (number[digits..].StartsWith(ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands before the day on which a meeting was held, in a document's foot: the words up to the first "meeting".</summary>
    /// <param name="block">The foot.</param>
    /// <param name="end">The end of these words.</param>
    public bool TryEnd(ReadOnlySpan<char> block, out int end)
    {
        int at = block.IndexOf(_word);
        bool isThere = at > 0 || (_isNumberBehind && at == 0);
        end = isThere ? at + _word.Length : 0;
        if (isThere && _isNumberBehind)
        {
            end += NumberBehind(block[end..]);
        }

        return isThere;
    }

    /// <summary>The number of the first meeting that a block names, and the words up to "meeting".</summary>
    public bool TryFind(string block, out string meeting)
    {
        meeting = "";
        int end = block.IndexOf(_word, StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        if (_isNumberBehind)
        {
            int length = NumberBehind(block.AsSpan(end + _word.Length));
            meeting = length > 0 ? block.Substring(end, _word.Length + length) : "";
            return length > 0;
        }

        int start = end;
        while (start > 0 && end - start < MostBetween && !char.IsAsciiDigit(block[start]))
        {
            start--;
        }

        while (start > 0 && char.IsAsciiDigit(block[start - 1]))
        {
            start--;
        }

        bool isNumber = char.IsAsciiDigit(block[start]);
        start -= isNumber && _before.Length > 0 && block.AsSpan(0, start).EndsWith(_before) ? _before.Length : 0;
        meeting = isNumber ? block[start..(end + _word.Length)] : "";
        return isNumber;
    }

    private static int NumberBehind(ReadOnlySpan<char> rest)
    {
        int space = rest.Length > 0 && rest[0] == ' ' ? 1 : 0;
        int digits = rest[space..].IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? rest.Length - space : digits;
        return digits is > 0 and <= LongestNumber ? space + digits : 0;
    }
}
