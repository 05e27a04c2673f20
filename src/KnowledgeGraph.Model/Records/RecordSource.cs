namespace KnowledgeGraph.Model.Records;

/// <summary>A file of records that the graph has.</summary>
/// <param name="Source">The path as it was given.</param>
/// <param name="Fingerprint">The digest by which an unchanged one is known; empty where not all of it has come.</param>
/// <param name="Records">How many records of it the graph has.</param>
public sealed record RecordSource(string Source, string Fingerprint, int Records);
