using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>
/// Which texts of instruments count. Of the languages in which an instrument, or a part of it, is there one speaks for it: English, else the first
/// of the official languages. From its text follow edges, names and counts, and it stands at the instrument's own places; the others stand apart.
/// </summary>
internal sealed class TextStandings
{
    private readonly Dictionary<(string Instrument, string Part), TextPlace> counting = [];

    private TextStandings()
    {
    }

    /// <summary>Those of the texts that are there together.</summary>
    public static TextStandings Of(IEnumerable<TextPlace> places)
    {
        var standings = new TextStandings();
        foreach (TextPlace place in places)
        {
            if (standings.CountingAt(place) is not { } other || Languages.Compare(place.Language, other.Language) < 0)
            {
                standings.counting[KeyOf(place)] = place;
            }
        }

        return standings;
    }

    /// <summary>Whether a text counts.</summary>
    public bool Counts(TextPlace place) => CountingAt(place) == place;

    /// <summary>The text that counts among those of the same instrument and part; null where there is none.</summary>
    public TextPlace? CountingAt(TextPlace place) => counting.TryGetValue(KeyOf(place), out TextPlace found) ? found : null;

    /// <summary>Which of its instrument's texts one is (<see cref="Translation.Number"/>): the one that counts has the number of an English
    /// one.</summary>
    public int Number(TextPlace place) => NumberOf(place, Counts(place));

    /// <summary>The number of a text.</summary>
    /// <param name="place">Where it is kept.</param>
    /// <param name="counts">Whether it counts.</param>
    public static int NumberOf(TextPlace place, bool counts) => Translation.Number(counts ? place.Part : place.Letter);

    private static (string Instrument, string Part) KeyOf(TextPlace place) => (place.Instrument, place.Part);
}
