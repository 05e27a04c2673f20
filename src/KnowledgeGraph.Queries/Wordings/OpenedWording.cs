using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Wordings;

/// <summary>Where the words of an opened paragraph come from.</summary>
/// <param name="Answer">The earliest and the closest.</param>
/// <param name="History">The earlier texts that have them, the oldest first; of many the latest.</param>
/// <param name="LaterUses">The later ones, the newest first.</param>
public sealed record OpenedWording(WordingAnswer Answer, Page<WordingStep> History, Page<WordingStep> LaterUses)
{
    /// <summary>The last of the earlier texts that changed something in the words of the first; null where none did, or it is not among the
    /// latest.</summary>
    public WordingStep? LastChanged =>
        History.Items.Select(s => s.Node).LastOrDefault(s => s.IsChanged && (Answer.First is null || s.Where.Date > Answer.First.Date));
}
