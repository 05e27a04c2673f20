using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>
/// Writes where citations lead: a row a citation, or one for each loaded part of its pinpoint. Typed edges are these rows gathered.
/// </summary>
internal static class EdgeRows
{
    private const string Clear = "DELETE FROM edge WHERE citation_id IN (SELECT value FROM json_each(@citations))";

    private const string Lead = "INSERT INTO edge VALUES (@citation, @part, @source, @relation, @target, @provision)";

    public static void Write(SqliteSession session, RowNumbers rows, IEnumerable<CitationTarget> targets)
    {
        (long Source, long Row, CitationTarget Target)[] changed =
        [
            .. targets.Where(t => t.IsChanged).Select(t => (Source: rows.Provision(t.Source), Target: t))
                .Select(t => (t.Source, Row: rows.Citation(t.Source, t.Target.Start), t.Target)).OrderBy(t => t.Row),
        ];
        session.Execute(Clear, ("@citations", JsonColumn.Of(changed.Where(c => !c.Target.IsNew).Select(c => c.Row))));
        foreach ((long source, long citation, CitationTarget target) in changed)
        {
            long instrument = rows.Instrument(target.Instrument);
            if (target.Provisions.Count == 0)
            {
                Add(0, null);
            }

            foreach ((int part, string provision) in target.Provisions.Index())
            {
                Add(part, rows.Provision(provision));
            }

            void Add(int part, long? provision) => session.Execute(
                Lead,
                ("@citation", citation), ("@part", part), ("@source", source), ("@relation", (int)target.Relation), ("@target", instrument),
                ("@provision", provision));
        }
    }
}
