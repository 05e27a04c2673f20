namespace KnowledgeGraph.Wording.Indexing;

/// <summary>A paragraph of the index.</summary>
/// <param name="Provision">Its id.</param>
/// <param name="Date">The day of its text.</param>
/// <param name="Question">What the title of its text says.</param>
/// <param name="Wording">Its words.</param>
public sealed record FoundParagraph(ProvisionId Provision, DateOnly? Date, uint Question, ParagraphWording Wording);
