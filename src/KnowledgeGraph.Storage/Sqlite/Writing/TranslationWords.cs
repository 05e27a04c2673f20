using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Storage.Search.Foreign;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes the words of provisions in other languages than English for search.</summary>
internal static class TranslationWords
{
    private const string Insert = "INSERT INTO translation_text (rowid, language, words) VALUES (@id, @language, @words)";

    private const string All = "SELECT id, label, text FROM provision WHERE label GLOB '[a-z][a-z]' OR label GLOB '[a-z][a-z]:*'";

    /// <summary>Adds a provision; one in English is found elsewhere.</summary>
    public static void Add(SqliteSession session, long row, string label, string text)
    {
        string language = Translation.LanguageOf(label);
        if (language != Languages.English && text.Length > 0)
        {
            session.Execute(Insert, ("@id", row), ("@language", language), ("@words", LanguageToken.Words(text, language)));
        }
    }

    /// <summary>Adds all that are there.</summary>
    public static void AddAll(SqliteSession session)
    {
        foreach ((long row, string label, string text) in session.Rows(All, r => (r.GetInt64(0), r.GetString(1), r.GetString(2))).ToArray())
        {
            Add(session, row, label, text);
        }
    }
}
