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
        /// <summary>Whether it was named in words and not by its id or symbol.</summary>
        public bool ByName { get; init; }

        /// <summary>The id of what is meant.</summary>
        public EntityId Entity => Provision is null ? Instrument.Id : Provision.Id;
    }

    /// <summary>The instrument is known and has no such part, or its text is not loaded.</summary>
    public sealed record PartMissing(Instrument Instrument, string Part) : Resolution;

    /// <summary>Several instruments fit equally; none is chosen.</summary>
    public sealed record Ambiguous(IReadOnlyList<Instrument> Candidates) : Resolution;

    /// <summary>The graph has nothing of this symbol or name.</summary>
    public sealed record NotFound : Resolution;

    /// <summary>The text says nothing that can be looked up.</summary>
    public sealed record Empty : Resolution;
}
