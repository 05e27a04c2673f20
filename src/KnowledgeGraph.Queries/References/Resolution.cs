using KnowledgeGraph.Extraction.Typed;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.References;

/// <summary>What a typed reference means in the graph.</summary>
public abstract record Resolution
{
    private Resolution()
    {
    }

    /// <summary>One thing is meant.</summary>
    /// <param name="Instrument">The instrument, or the one named together with the part.</param>
    /// <param name="Provision">The part, where one is named. It stands in another instrument where the named one is contained in an annex.</param>
    public sealed record Found(Instrument Instrument, Provision? Provision = null) : Resolution
    {
        /// <summary>How it was read.</summary>
        public ReadAs ReadAs { get; init; }

        /// <summary>The letter of a part that was named, where the graph does not know the parts apart and the whole is meant: <c>217 A (III)</c>.
        /// Else null.</summary>
        public string? Letter { get; init; }

        /// <summary>The id of what is meant.</summary>
        public EntityId Entity => Provision is null ? Instrument.Id : Provision.Id;
    }

    /// <summary>The instrument is known and has no such part, or its text is not loaded.</summary>
    public sealed record PartMissing(Instrument Instrument, string Part) : Resolution;

    /// <summary>Several instruments fit equally; none is chosen.</summary>
    public sealed record Ambiguous(IReadOnlyList<Instrument> Candidates) : Resolution;

    /// <summary>The graph has nothing of this symbol or name.</summary>
    /// <param name="Reference">What it was read as.</param>
    public sealed record NotFound(Reference Reference) : Resolution;

    /// <summary>The text says nothing that can be looked up.</summary>
    public sealed record Empty : Resolution;
}
