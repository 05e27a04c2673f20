using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Assertions;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>Whether a text could be restored, asked before anything is.</summary>
public static class KeptTextCheck
{
    /// <summary>What is wrong with a text by itself, as <see cref="IGraphStore.RestoreAsync"/> would say it; null for nothing.</summary>
    public static string? Fault(KeptText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            KeptDocument.Of(text);
            KeptAssertions.Read(text);
            return null;
        }
        catch (ArgumentException e)
        {
            return e.ParamName is null ? e.Message : e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal);
        }
    }
}
