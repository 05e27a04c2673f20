using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>Sorts labels as they follow in a text, about: by room, then by number and not by digit.</summary>
internal readonly record struct PlaceInText(int Room, string Label) : IComparable<PlaceInText>
{
    private const int Whole = -1;
    private static readonly string[] Rooms = ["HEAD", "PP", "OP", "CLOSING", "Annex", "FN"];

    /// <summary>Whether it is the whole text and not a part of it.</summary>
    public bool IsWhole => Room == Whole;

    /// <summary>The place of a label; null for the whole text.</summary>
    public static PlaceInText Of(string? label)
    {
        if (label is null)
        {
            return new PlaceInText(Whole, "");
        }

        // The lettered parts of a resolution follow the text without a letter.
        int part = ResolutionPart.LetterOf(label) is [var letter] ? letter - 'A' + 1 : 0;
        string own = part > 0 ? label[2..] : label;
        int room = Array.FindIndex(Rooms, r => own.StartsWith(r, StringComparison.Ordinal));
        return new PlaceInText((part * (Rooms.Length + 1)) + (room < 0 ? Rooms.Length : room), own);
    }

    /// <inheritdoc />
    public int CompareTo(PlaceInText other)
    {
        int order = Room.CompareTo(other.Room);
        int a = 0;
        int b = 0;
        while (order == 0 && a < Label.Length && b < other.Label.Length)
        {
            ReadOnlySpan<char> mine = Number(Label, a);
            ReadOnlySpan<char> theirs = Number(other.Label, b);
            if (mine.Length > 0 && theirs.Length > 0)
            {
                order = mine.Length != theirs.Length ? mine.Length.CompareTo(theirs.Length) : mine.SequenceCompareTo(theirs);
                a += mine.Length;
                b += theirs.Length;
            }
            else
            {
                order = Label[a++].CompareTo(other.Label[b++]);
            }
        }

        return order != 0 ? order : (Label.Length - a).CompareTo(other.Label.Length - b);
    }

    private static ReadOnlySpan<char> Number(string label, int at)
    {
        int end = at;
        while (end < label.Length && char.IsAsciiDigit(label[end]))
        {
            end++;
        }

        return label.AsSpan(at, end - at);
    }
}
