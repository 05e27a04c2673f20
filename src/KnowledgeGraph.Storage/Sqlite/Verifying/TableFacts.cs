namespace KnowledgeGraph.Storage.Sqlite.Verifying;

/// <summary>The rows of a table as facts: without the numbers of rows, which mean nothing outside the file.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">What the columns of <paramref name="Sql"/> are called; those that say which fact it is come first.</param>
/// <param name="Keys">How many those are.</param>
/// <param name="Sql">Asks for the facts in the order of the keys.</param>
internal sealed record TableFacts(string Table, IReadOnlyList<string> Columns, int Keys, string Sql);
