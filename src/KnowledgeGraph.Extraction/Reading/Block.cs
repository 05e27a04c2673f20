namespace KnowledgeGraph.Extraction.Reading;

/// <summary>A piece of a document between two breaks, on one line and without mark-up: a paragraph, a heading, a footnote.</summary>
/// <param name="Text">Its words; footnote marks are superscript digits.</param>
/// <param name="Note">The printed marker, in plain digits, where it is a footnote; else null.</param>
internal readonly record struct Block(string Text, string? Note = null);
