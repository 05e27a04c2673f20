using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>A piece of a document between two breaks, on one line and without mark-up: a paragraph, a heading, a footnote.</summary>
/// <param name="Text">Its words; footnote marks are superscript digits.</param>
/// <param name="Note">The printed marker, in plain digits, where it is a footnote; else null.</param>
/// <param name="Role">What the format says that it is.</param>
/// <param name="Opening">The opening words that the format marks, in UTF-16 units of the text; empty where it marks none.</param>
/// <param name="Place">Where it begins in its source.</param>
/// <param name="Look">How it looks, where that is asked for.</param>
internal readonly record struct Block(
    string Text, string? Note = null, BlockRole Role = BlockRole.Unknown, TextSpan Opening = default, SourcePlace Place = default,
    BlockLook? Look = null);
