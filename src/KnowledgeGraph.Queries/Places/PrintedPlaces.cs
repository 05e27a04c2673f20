using System.Text.RegularExpressions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Queries.Places;

/// <summary>A piece of the words of a citation, and the part that it names.</summary>
/// <param name="Span">Where it stands in the words.</param>
/// <param name="Place">The part; null for what stands between two.</param>
public readonly record struct PrintedPlace(TextSpan Span, PinpointPlace? Place);

/// <summary>Finds in the words of a citation the parts that its pinpoint names: "Articles 55 and 56 of the Charter" prints two.</summary>
public static partial class PrintedPlaces
{
    /// <summary>The words piece by piece, the parts in their order; the first has what stands before it, the last what follows. Of a range its ends
    /// are printed. Where the words print fewer than two, one piece with the first.</summary>
    /// <param name="words">The words of the citation.</param>
    /// <param name="pinpoint">The pinpoint, as kept.</param>
    /// <returns>None where the pinpoint names no part.</returns>
    public static IReadOnlyList<PrintedPlace> Of(string words, string pinpoint)
    {
        ArgumentNullException.ThrowIfNull(words);
        IReadOnlyList<PinpointPlace> places = PlaceReader.Of(pinpoint);
        List<(TextSpan Span, PinpointPlace Place)> printed = [];
        Match[] marks = [.. Marks().Matches(words).Cast<Match>()];

        // Days and years are numbers too: those of parts stand behind the word for them.
        int at = places.Count < 2 ? 0
            : places[0].Units.Select(unit => Array.FindIndex(marks, m => PlaceUnits.Of(m.Value) == unit) + 1).FirstOrDefault(found => found > 0);
        foreach (PinpointPlace place in places)
        {
            int found = at == 0 ? -1 : Array.FindIndex(marks, at, m => string.Equals(m.Value, place.Mark, StringComparison.OrdinalIgnoreCase));
            if (found >= 0)
            {
                printed.Add((new TextSpan(marks[found].Index, marks[found].Index + marks[found].Length), place));
                at = found + 1;
            }
        }

        if (printed.Count < 2)
        {
            return places.Count == 0 ? [] : [new PrintedPlace(new TextSpan(0, words.Length), places[0])];
        }

        var pieces = new List<PrintedPlace>();
        foreach ((int number, (TextSpan span, PinpointPlace place)) in printed.Index())
        {
            int start = number == 0 ? 0 : span.Start, end = number == printed.Count - 1 ? words.Length : span.End;
            if (pieces is [.., var last] && last.Span.End < start)
            {
                pieces.Add(new PrintedPlace(new TextSpan(last.Span.End, start), null));
            }

            pieces.Add(new PrintedPlace(new TextSpan(start, end), place));
        }

        return pieces;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Marks();
}
