using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>A node in its lineage.</summary>
/// <param name="answer">The lineage.</param>
/// <param name="node">What it is, and how far away.</param>
public sealed class AnswerNode(LineageAnswer answer, LineageNode node)
{
    /// <summary>The lineage.</summary>
    public LineageAnswer Answer => answer;

    /// <summary>What it is, and how far away.</summary>
    public LineageNode Node => node;

    /// <summary>What it is.</summary>
    public EntityId Entity => node.Entity;

    /// <summary>Its id.</summary>
    public string Id => node.Entity.ToString();

    /// <summary>The instrument that it is or is a part of; null where the graph has lost it meanwhile.</summary>
    public Instrument? Instrument => answer.Instruments.GetValueOrDefault(node.Entity.Instrument);

    /// <summary>The title of the instrument, in brackets where citing texts supply it (<see cref="InWords.Title"/>); null where it is not known.</summary>
    public string? Title => InWords.Title(Instrument);

    /// <summary>What a drawing writes on it: the symbol with the label of the part, else the title.</summary>
    public string Caption => Entity.IsProvision || Entity.Instrument.IsSymbol ? Id : Title ?? Id;

    /// <summary>Where it stands in a drawing.</summary>
    public LineagePoint Point => answer.Layout.Of(node.Entity);
}
