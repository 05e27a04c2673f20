namespace KnowledgeGraph.Model.Documents;

/// <summary>Where something begins in the file that it was read from; nothing where the format has no such places.</summary>
/// <param name="Line">The line of a text or of XML, from 1; 0 where it is not known.</param>
/// <param name="Page">The page, from 1; 0 where it is not known.</param>
public readonly record struct SourcePlace(int Line = 0, int Page = 0);
