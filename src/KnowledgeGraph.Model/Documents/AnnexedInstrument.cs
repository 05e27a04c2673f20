namespace KnowledgeGraph.Model.Documents;

/// <summary>An instrument of its own whose text stands in an annex of the document.</summary>
/// <param name="Id">Its id: its title in kebab case.</param>
/// <param name="Title">Its title as printed over the annex.</param>
/// <param name="Kind">What kind of instrument it is.</param>
/// <param name="Annex">The label of the annex that holds it, <c>Annex</c> or <c>Annex II</c>.</param>
public sealed record AnnexedInstrument(InstrumentId Id, string Title, InstrumentKind Kind, string Annex);
