using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation.Changes;

/// <summary>An instrument as the graph has to show it, beside what it shows before. Only what differs needs to be written.</summary>
internal sealed record InstrumentChange
{
    public string Id => Shown.Id.Value;

    /// <summary>What the graph shows before; null where the instrument is new.</summary>
    public required StoredInstrument? Before { get; init; }

    /// <summary>What it has to show. Where its text is contained is <see cref="Holder"/>.</summary>
    public required Instrument Shown { get; init; }

    /// <summary>How often it is cited.</summary>
    public required long Cited { get; init; }

    /// <summary>The kebab cases of its ids, title and names, and the key of its title where it is loaded.</summary>
    public required IReadOnlySet<string> Kebabs { get; init; }

    /// <summary>The annex that is said to hold its text, loaded or not.</summary>
    public required (string Instrument, string Annex)? Holder { get; init; }

    /// <summary>The heads of its texts: by language, and then by their letters, the one without a letter first.</summary>
    public required IReadOnlyList<StoredHead> Heads { get; init; }

    /// <summary>The texts of it that come.</summary>
    public required IReadOnlyList<IncomingText> Added { get; init; }

    /// <summary>The letters of its texts that go without others coming there.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    /// <summary>Whether the annex that holds its text is one of a text that comes or goes: the provision is another one then.</summary>
    public required bool HolderChanges { get; init; }

    /// <summary>Whether its properties are others than before.</summary>
    public bool IsShownOtherwise => Before is null || !InstrumentProperties.AreSame(Before.Shown, Shown);

    /// <summary>Whether it is cited more or less often than before.</summary>
    public bool IsCitedOtherwise => Before is null || Before.Cited != Cited;

    /// <summary>Whether its kebab cases are others than before.</summary>
    public bool IsKnownOtherwise => Before is null || !Kebabs.SetEquals(Before.Kebabs);

    /// <summary>Whether another annex is said to hold its text.</summary>
    public bool IsPlacedElsewhere => Holder != Before?.Holder;

    /// <summary>Whether its containment has to be written: another annex, or the same in another text.</summary>
    public bool IsPlacedAnew => IsPlacedElsewhere || HolderChanges;

    /// <summary>Whether texts come or go.</summary>
    public bool HasOtherTexts => Lost.Count > 0 || Added.Count > 0;

    /// <summary>How much all its texts that count have together; null where no text at all is loaded.</summary>
    public TextCounts? Counts => Heads.Count == 0 ? null
        : StoredHead.Counting(Id, Heads).Aggregate(default(TextCounts), (sum, text) => sum + text.Counts);
}
