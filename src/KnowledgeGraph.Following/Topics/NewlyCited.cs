using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Topics;

/// <summary>A new citation that somebody follows.</summary>
/// <param name="Entry">When it was saved, and where.</param>
/// <param name="Citation">It as the graph has it by now; null where its text has changed meanwhile, so that it is there no more or elsewhere.</param>
public sealed record NewlyCited(JournalEntry Entry, Citation? Citation);
