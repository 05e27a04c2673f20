namespace KnowledgeGraph.Model.Documents;

/// <summary>
/// A text's word that a name stands for a symbol: "2030 Agenda for Sustainable Development² … ² Resolution 70/1." makes the name one
/// of that resolution's; with an annex ("² Resolution 217 A (III)", "Resolution 60/1, annex") it says where the named text stands.
/// </summary>
/// <param name="Name">The name as printed, <c>2030 Agenda for Sustainable Development</c>.</param>
/// <param name="Instrument">The instrument it leads to.</param>
/// <param name="Annex">The relative label of the annex that holds it; null where the name is the instrument's own.</param>
/// <param name="Source">The label of the provision that says so.</param>
public sealed record NameBinding(string Name, InstrumentId Instrument, string? Annex, string Source);
