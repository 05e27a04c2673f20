namespace KnowledgeGraph.Model.Records;

/// <summary>Who submitted a draft, or joined those who did.</summary>
/// <param name="Printed">The words that the record has: a State's name, or who else submitted it ("the Chair of the Committee").</param>
/// <param name="State">The State; null where it is none, or none that is known.</param>
/// <param name="OnBehalfOf">For whom the State did it, or in which capacity; null for itself.</param>
/// <param name="IsAdditional">Whether it joined after the draft had been submitted.</param>
public sealed record Sponsor(string Printed, StateId? State = null, string? OnBehalfOf = null, bool IsAdditional = false);
