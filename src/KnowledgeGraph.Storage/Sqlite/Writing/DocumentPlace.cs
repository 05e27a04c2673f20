namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Where a text is kept: an instrument has one without a letter, and one for each of its lettered parts.</summary>
/// <param name="Document">The number of the document.</param>
/// <param name="Instrument">The number of its instrument.</param>
/// <param name="Part">The letter; empty for the text without one.</param>
internal readonly record struct DocumentPlace(long Document, long Instrument, string Part);
