using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation.State;

/// <summary>An instrument as the graph shows it, and what that was derived from.</summary>
internal sealed record StoredInstrument
{
    /// <summary>What is shown. Where its text is contained is left out: that is <see cref="Holder"/>.</summary>
    public required Instrument Shown { get; init; }

    /// <summary>How often it is cited.</summary>
    public required long Cited { get; init; }

    /// <summary>Its texts that are loaded.</summary>
    public required IReadOnlyList<StoredHead> Heads { get; init; }

    /// <summary>The kebab cases that it is known as.</summary>
    public required IReadOnlyList<string> Kebabs { get; init; }

    /// <summary>The annex that is said to hold its text, loaded or not.</summary>
    public required (string Instrument, string Annex)? Holder { get; init; }

    /// <summary>The ids that lead to it.</summary>
    public required IReadOnlyList<string> References { get; init; }
}

/// <summary>The head of a text that is loaded.</summary>
/// <param name="Letter">What the text is kept under: the letter of a part, empty for a text without one; in another language than English its
/// code first.</param>
/// <param name="Head">The head.</param>
/// <param name="Counts">How much is in the text; zero in a store that counts what it has when it is asked.</param>
internal sealed record StoredHead(string Letter, DocumentHead Head, TextCounts Counts)
{
    /// <summary>Those of the texts that count.</summary>
    /// <param name="instrument">Their instrument.</param>
    /// <param name="heads">The heads of all its texts.</param>
    public static IEnumerable<StoredHead> Counting(string instrument, IReadOnlyCollection<StoredHead> heads)
    {
        var standings = TextStandings.Of(heads.Select(h => new TextPlace(instrument, h.Letter)));
        return heads.Where(h => standings.Counts(new TextPlace(instrument, h.Letter)));
    }
}
