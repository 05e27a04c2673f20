using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Bolt;

/// <summary>A statement that reads, in a transaction of its own.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">Its parameters, all in the one map <c>p</c>.</param>
/// <param name="Database">The database.</param>
/// <param name="Seen">The bookmarks of what it has to see.</param>
/// <param name="Seconds">After how many seconds the server gives up.</param>
internal sealed record BoltQuestion(string Text, JsonElement Parameters, string Database, IReadOnlyList<string> Seen, int Seconds)
{
    /// <summary>Writes it as a RUN message.</summary>
    public void Write(PackWriter writer)
    {
        BoltLine.BeginRun(writer);
        writer.Text(Text);
        writer.Map(1);
        writer.Text("p");
        writer.Value(Parameters);
        writer.Map(Seen.Count > 0 ? 4 : 3);
        writer.Text("mode");
        writer.Text("r");
        writer.Text("db");
        writer.Text(Database);
        writer.Text("tx_timeout");
        writer.Number(1000L * Seconds);
        if (Seen.Count > 0)
        {
            writer.Text("bookmarks");
            writer.List(Seen.Count);
            foreach (string bookmark in Seen)
            {
                writer.Text(bookmark);
            }
        }

        writer.End();
    }
}
