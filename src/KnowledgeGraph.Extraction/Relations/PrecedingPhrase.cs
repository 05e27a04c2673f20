using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A phrase of the vocabulary right before a citation: "in accordance with".</summary>
internal sealed class PrecedingPhrase : IGoverningRule
{
    /// <inheritdoc/>
    public bool TryGovern(in GoverningPlace place, ReadOnlySpan<char> phrase, out GoverningWords words)
    {
        bool governs = RelationWords.TryPhrase(phrase, out RelationType relation);
        words = governs ? new GoverningWords(place.Printed, relation) : default;
        return governs;
    }
}
