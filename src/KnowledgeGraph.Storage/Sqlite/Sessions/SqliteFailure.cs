using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Pages;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite.Sessions;

/// <summary>Turns SQLite's result codes (https://sqlite.org/rescode.html) into sentences for the person who reads them.</summary>
internal static class SqliteFailure
{
    public const int Interrupt = 9;

    /// <summary>What went wrong with the file at <paramref name="path"/> and what to do.</summary>
    public static GraphStoreException Explained(SqliteException e, string path) => new(
        e.SqliteErrorCode switch
        {
            5 or 6 => $"{path} is locked by another process. Wait until that is done or end it, then try again.",
            3 or 8 => $"{path} cannot be written. Make the file and its folder writable, or name another file.",
            10 when CheckedPages.IsDamage(e.SqliteExtendedErrorCode) => Damaged(path),
            10 => $"{path} cannot be read or written: the disk reports an error ({e.SqliteExtendedErrorCode}). Check the disk.",
            11 => Damaged(path),
            13 => $"The disk that holds {path} is full. Free some space, then load again: nothing is half-written.",
            14 => $"{path} cannot be opened. Make sure that its folder exists and can be written, or name another file.",
            26 => $"{path} is no SQLite database. Name another file for the graph.",
            _ => $"{path}: SQLite failed with code {e.SqliteErrorCode}: {e.Message}",
        },
        e);

    private static string Damaged(string path) =>
        $"{path} is damaged: it does not hold what was written to it. Check the disk, and whether another program wrote to the file; then delete "
            + "it and load the texts again, or put back a copy.";

    /// <summary>The folder of the file cannot be made.</summary>
    public static GraphStoreException NoFolder(Exception e, string path) =>
        new($"The folder of {path} cannot be made: {e.Message} Name another file for the graph.", e);
}
