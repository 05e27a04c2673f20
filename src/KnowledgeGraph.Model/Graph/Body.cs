namespace KnowledgeGraph.Model.Graph;

/// <summary>Who adopts or issues instruments.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Abbreviation">Its abbreviation, if it has one.</param>
/// <param name="Parent">The organ it is subsidiary to, if any.</param>
public sealed record Body(BodyId Id, string Name, string? Abbreviation = null, BodyId? Parent = null);
