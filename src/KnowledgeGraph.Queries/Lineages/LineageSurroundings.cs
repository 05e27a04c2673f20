using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>A question for what lies around one root, either way, with further nodes opened one step each.</summary>
/// <param name="Root">The root.</param>
/// <param name="Depth">How many steps from the root.</param>
/// <param name="Filter">Which edges.</param>
/// <param name="Limit">How many nodes at the most, the root included; what is opened comes on top.</param>
/// <param name="Opened">The nodes that were opened.</param>
public sealed record LineageSurroundings(EntityId Root, int Depth, LineageFilter Filter, int Limit, IReadOnlyList<OpenedNode> Opened);
