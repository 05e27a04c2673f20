using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The words that govern a citation and the edge that they make.</summary>
/// <param name="Verb">The words as printed; null where none do.</param>
/// <param name="Relation">The edge.</param>
internal readonly record struct GoverningWords(string? Verb, RelationType Relation)
{
    /// <summary>
    /// Whether the words belong to the name they stand behind: "the Paris Agreement adopted under the Convention". What follows in a list is not
    /// governed by them.
    /// </summary>
    public bool IsOfObject => Verb is string verb && RelationWords.IsOfObject(verb);

    /// <summary>What a paragraph's own opening words make of a citation in it; a subparagraph without any has its paragraph's.</summary>
    public static GoverningWords OfOpening(Part part)
    {
        for (Part? at = part; at is not null; at = at.Parent)
        {
            if (at.Opening.Length > 0)
            {
                return new GoverningWords(at.Verb, at.Opening.Relation);
            }
        }

        return new GoverningWords(null, RelationType.Cites);
    }
}
