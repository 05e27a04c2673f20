using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation.Changes;

/// <summary>
/// What a batch of documents changes in the graph: nodes, edges and properties to write and to remove. Both stores write it down in one
/// transaction and decide nothing; what has to go first and what last is theirs to know.
/// </summary>
internal sealed record GraphChange
{
    /// <summary>The store's revision that it was derived from.</summary>
    public required long Revision { get; init; }

    /// <summary>The files that the documents came from, whether or not the documents change anything.</summary>
    public required IReadOnlyList<SourceChange> Sources { get; init; }

    /// <summary>The files that are forgotten.</summary>
    public IReadOnlyList<string> RemovedSources { get; init; } = [];

    /// <summary>Whether anything but the files changes.</summary>
    public bool ChangesGraph => Record is not null;

    /// <summary>The records that come and go, a file each; none where documents are saved.</summary>
    public required IReadOnlyList<RecordsChange> Records { get; init; }

    /// <summary>What is written down of it for whoever follows the graph; null where nothing but the files changes.</summary>
    public required SaveRecord? Record { get; init; }

    /// <summary>Whether a body may be left that nothing names any more.</summary>
    public bool FreesBodies => Removed.Count > 0 || RemovedInstruments.Count > 0
        || Instruments.Any(i => i.Before?.Shown.Body is { } body && body != i.Shown.Body);

    /// <summary>The places whose texts go, with everything that hangs on their provisions.</summary>
    public required IReadOnlyList<TextPlace> Removed { get; init; }

    /// <summary>The instruments of which a text goes that counted.</summary>
    public required IReadOnlyList<string> NoLongerCounting { get; init; }

    /// <summary>The places where no other text comes.</summary>
    public required IReadOnlyList<TextPlace> Gone { get; init; }

    /// <summary>The places to which texts move that an older version kept under an id of their own.</summary>
    public required IReadOnlyList<TextPlace> Resettled { get; init; }

    /// <summary>The texts that come.</summary>
    public required IReadOnlyList<TextChange> Added { get; init; }

    /// <summary>The bodies that anything in the change names, with the organs above them.</summary>
    public required IReadOnlyList<BodyChange> Bodies { get; init; }

    /// <summary>The instruments that the change touches. What differs of each is said there: of most it is little.</summary>
    public required IReadOnlyList<InstrumentChange> Instruments { get; init; }

    /// <summary>The instruments that nothing refers to any more.</summary>
    public required IReadOnlyList<string> RemovedInstruments { get; init; }

    /// <summary>The ids that texts use, of which more or other things are asserted than before.</summary>
    public required IReadOnlyList<ReferenceChange> References { get; init; }

    /// <summary>The ids that no text uses any more.</summary>
    public required IReadOnlyList<string> RemovedReferences { get; init; }

    /// <summary>The ids that lead elsewhere than before.</summary>
    public required IReadOnlyList<MovedReference> Moved { get; init; }

    /// <summary>Provisions of other texts of which a citation leads elsewhere now: their edges go, <see cref="Edges"/> has them anew.</summary>
    public required IReadOnlyList<string> Rewired { get; init; }

    /// <summary>Where citations lead: those of the texts that come and of the provisions that are rewired.</summary>
    public required IReadOnlyList<CitationTarget> Targets { get; init; }

    /// <summary>What goes, as whoever took it out is told.</summary>
    public Removed TakenOut => new(
        [
            .. Gone.OrderBy(p => p.Instrument, StringComparer.Ordinal).ThenBy(p => p.Letter, StringComparer.Ordinal).Select(p => new DocumentChange(
                new InstrumentId(p.Instrument), Translation.PartOf(p.Letter), DocumentChangeKind.Removed, Translation.LanguageOf(p.Letter))),
        ],
        RemovedSources);

    /// <summary>The typed edges of the same provisions, for a store that keeps them gathered.</summary>
    public IReadOnlyList<EdgeChange> Edges => EdgeChange.Of(Targets);
}

/// <summary>A file that a document came from.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Fingerprint">What tells whether it has changed.</param>
/// <param name="Instrument">The document's instrument.</param>
/// <param name="Letter">What the document's text is kept under; null where that is not known.</param>
/// <param name="Digest">What the text says; null where that is not known.</param>
internal sealed record SourceChange(string Path, string Fingerprint, string Instrument, string? Letter, string? Digest);

/// <summary>A body that is named.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name. Where texts spell it differently the ordinally smallest stays.</param>
/// <param name="Abbreviation">Its abbreviation.</param>
/// <param name="Parent">The organ above it, named too.</param>
internal sealed record BodyChange(string Id, string Name, string? Abbreviation, string? Parent);
