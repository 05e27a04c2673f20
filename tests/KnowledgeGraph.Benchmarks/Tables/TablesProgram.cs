namespace KnowledgeGraph.Benchmarks.Tables;

/// <summary>
/// Makes the tables of <c>graph-schema/</c> that are too long to be written by hand, from what is published:
/// <c>tables states country-codes.csv graph-schema</c>, <c>tables subjects unbis.tsv graph-schema</c>.
/// </summary>
internal static class TablesProgram
{
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["states", { } file, { } folder]:
                StatesTable.Make(file, Path.Combine(folder, "states.tsv"));
                return 0;
            case ["subjects", { } file, { } folder]:
                SubjectsTable.Make(file, Path.Combine(folder, "subjects.tsv.gz"));
                return 0;
            default:
                Console.Error.WriteLine("usage: tables states country-codes.csv FOLDER | tables subjects unbis.tsv FOLDER");
                return 2;
        }
    }
}
