using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Model.Graph;

/// <summary>What a file records of one adoption, as a graph keeps it: by itself, before it is put together with what others record.</summary>
/// <param name="Origin">What kind of source the file is.</param>
/// <param name="Record">The record.</param>
public sealed record KeptRecord(RecordOrigin Origin, AdoptionRecord Record);
