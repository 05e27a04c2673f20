namespace KnowledgeGraph.Extraction.Tests.Akn;

/// <summary>The official documents, where they are at hand: in the folder <c>shared</c> beside the repository or where <c>KG_SHARED</c> says.</summary>
internal static class OfficialDocuments
{
    /// <summary>The folder with the AKN4UN files; null where they are not at hand.</summary>
    public static string? Folder()
    {
        string? shared = Environment.GetEnvironmentVariable("KG_SHARED");
        for (string? folder = TestContext.CurrentContext.TestDirectory; shared is null && folder is not null; folder = Path.GetDirectoryName(folder))
        {
            shared = Directory.Exists(Path.Combine(folder, "shared", "corpus")) ? Path.Combine(folder, "shared") : null;
        }

        string corpus = Path.Combine(shared ?? "", "corpus", "un-akn");
        return Directory.Exists(corpus) ? corpus : null;
    }
}
