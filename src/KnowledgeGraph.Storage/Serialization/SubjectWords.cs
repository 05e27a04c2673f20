namespace KnowledgeGraph.Storage.Serialization;

/// <summary>What people call subjects.</summary>
internal static class SubjectWords
{
    /// <summary>The heading that is kept of the subject that is called so: by its code, its URI, or in any language; another heading as it
    /// is.</summary>
    public static string Of(string word) => Subjects.Find(word)?.Term ?? word;
}
