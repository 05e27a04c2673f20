using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Owners;

/// <summary>The words of the vocabulary that stand between an owner and what it owns.</summary>
internal static class OwnerWords
{
    /// <summary>Words between an owner and its resolutions: "its previous".</summary>
    public static KeywordSet Qualifiers { get; } = new(SetVocabulary.English.Qualifiers);
}
