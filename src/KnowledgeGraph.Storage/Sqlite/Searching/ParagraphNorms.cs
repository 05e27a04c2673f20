using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>
/// What BM25 adds to how often a word stands in a paragraph, by how long that is (https://sqlite.org/fts5.html#the_bm25_function): of all
/// paragraphs, by number, four bytes each.
/// </summary>
internal sealed class ParagraphNorms
{
    // As FTS5 has them.
    private const double K1 = 1.2, B = 0.75;

    private readonly float[] norms;

    private ParagraphNorms(float[] norms) => this.norms = norms;

    /// <summary>So much a word is worth that stands there without end, in the weights of the words.</summary>
    public const double Most = K1 + 1;

    /// <summary>What a word is worth that stands there so often.</summary>
    public double Of(int row, int places) => places * Most / (places + (row < norms.Length ? norms[row] : K1));

    /// <summary>Reads them in the state that a session sees.</summary>
    public static ParagraphNorms Of(SqliteSession session)
    {
        var norms = new float[1 + (session.Number("SELECT max(id) FROM provision_text_docsize") ?? 0)];
        (double sum, long count) = (0, 0);
        session.Each("SELECT id, sz FROM provision_text_docsize", row =>
        {
            int at = 0;
            long length = FtsNumbers.Read(row.Raw(1), ref at);
            norms[row.GetInt32(0)] = length;
            (sum, count) = (sum + length, count + 1);
        });
        double mean = Math.Max(1, sum / Math.Max(1, count));
        for (int i = 0; i < norms.Length; i++)
        {
            norms[i] = (float)(K1 * (1 - B + (B * norms[i] / mean)));
        }

        return new ParagraphNorms(norms);
    }
}
