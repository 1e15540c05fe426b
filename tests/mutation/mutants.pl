#!/usr/bin/perl
# tests/mutation/mutants.pl SOURCE OUT [UNCOMPILABLE]: writes to OUT the models with every mutant
# in them, and the list of the mutants.
#
# A function in scope.txt becomes one copy for each of its mutants, and a switch by cs_mutant
# (switch.h) between them and the original, so that one build holds all of them. A row of a table is
# changed when the program starts (switch.c). The list is OUT/mutants.txt, a line each, with tabs:
#   number  hash  file  function or state  operator  what stands there
# The hash is made of the rest but the number. Where all that is equal, "#2" and so on stand behind:
# a hash changes only when the line or the row itself does. UNCOMPILABLE has the hashes of mutants that are no C.
use strict;
use warnings;

my ($source, $out, $uncompilable) = @ARGV;
my (%no_c, %scope, @mutants, @functions, @table, %seen);

sub slurp {
    my ($path) = @_;
    open(my $file, '<', $path) or die "$path: $!\n";
    local $/;
    return <$file>;
}

sub spill {
    my ($path, $text) = @_;
    return if -e $path && slurp($path) eq $text; # no build anew of what is as it was
    open(my $file, '>', $path) or die "$path: $!\n";
    print $file $text;
    close($file) or die "$path: $!\n";
}

# FNV-1a of 32 bits.
sub hash_of {
    my $hash = 0x811c9dc5;
    $hash = (($hash ^ ord($_)) * 0x01000193) & 0xffffffff for split(//, $_[0]);
    return sprintf('%08x', $hash);
}

# Registers a mutant; its number, or 0 when it is no C.
sub mutant {
    my ($file, $where, $operator, $text) = @_;
    my $count = ++$seen{join("\t", $file, $where, $operator, $text)};
    my $key = join("\t", $file, $where, $operator, $count > 1 ? "$text #$count" : $text);
    my $hash = hash_of($key);
    return 0 if $no_c{$hash};
    push @mutants, join("\t", scalar(@mutants) + 1, $hash, $key);
    return scalar(@mutants);
}

# ---- The tables ----

sub mutate_table {
    my ($def, $machine) = @_;
    my $text = slurp("$source/$def");
    $text =~ s{/\*.*?\*/}{}gs;
    my @states = $text =~ /^STATE\((\w+),/mg;
    my %number = map { $states[$_] => $_ } 0 .. $#states;
    my @rows;
    while ($text =~ /^ON\(\s*(\w+),\s*(\w+),\s*(\w+),\s*(\w+),\s*(\w+),/mg) {
        push @rows, {from => $1, on => $2, when => $3, to => $4, act => $5};
    }
    for my $i (0 .. $#rows) {
        my $row = $rows[$i];
        my $where = "$row->{from} $row->{on}";
        my $says = "[$row->{when}] -> $row->{to}, $row->{act}";
        my $add = sub {
            my ($operator, $kind, $argument) = @_;
            my $number = mutant($def, $where, $operator, $says);
            push @table, "    {$number, \"$machine\", $i, CS_MUTANT_$kind, $argument},\n";
        };
        $add->('row dropped', 'DROP', 0);
        my @others = grep { $_ ne $row->{from} && $_ ne $row->{to} } @states;
        my ($after) = grep { $number{$_} > $number{$row->{to}} } @others;
        my $other = $after // $others[0];
        $add->("state stays", 'TO', $number{$row->{from}}) if $row->{to} ne $row->{from};
        $add->("to $other", 'TO', $number{$other}) if defined $other;
        if ($row->{when} ne 'NULL') {
            $add->('guard dropped', 'UNGUARD', 0);
            $add->('guard negated', 'NEGATE', 0);
        }
        $add->('action dropped', 'INACTION', 0) if $row->{act} ne 'NULL';
        my $next = $rows[$i + 1];
        # An unguarded row in front is no other mutant than the row behind it dropped.
        if ($next && "$next->{from} $next->{on}" eq $where && $next->{when} ne 'NULL') {
            $add->('swapped with the next', 'SWAP', 0);
        }
    }
}

# ---- The functions ----

# The same text with comments, strings and characters blanked, so that places stay.
sub masked {
    my ($text) = @_;
    $text =~ s{(/\*.*?\*/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')}{
        my $found = $1;
        if ($found =~ m{^/}) { $found =~ s/[^\n]/ /g } else { $found =~ s/[^\n]/\@/g }
        $found;
    }gsex;
    return $text;
}

# Where the bracket that opens at `at` closes.
sub closing {
    my ($text, $at) = @_;
    my $depth = 0;
    for my $i ($at .. length($text) - 1) {
        my $c = substr($text, $i, 1);
        $depth++ if $c =~ /[(\[{]/;
        $depth-- if $c =~ /[)\]}]/;
        return $i if $depth == 0;
    }
    return -1;
}

# The end of the expression that begins at `at`: a comma, a semicolon or a bracket too many.
sub expression_end {
    my ($text, $at, $stop) = @_;
    my $depth = 0;
    for my $i ($at .. length($text) - 1) {
        my $c = substr($text, $i, 1);
        return $i if $depth == 0 && $c =~ $stop;
        $depth++ if $c =~ /[(\[{]/;
        $depth-- if $c =~ /[)\]}]/;
        return $i if $depth < 0;
    }
    return -1;
}

# All changes of a body: [place, length, replacement, operator].
sub changes {
    my ($body, $type) = @_;
    my $mask = masked($body);
    my @changes;
    my $add = sub { push @changes, [@_] };
    my @headers;    # of for loops: there a changed bound could read past the end
    while ($mask =~ /\bfor \(/g) {
        push @headers, [pos($mask), closing($mask, pos($mask) - 1)];
    }
    my $in_header = sub {
        my ($at) = @_;
        return scalar grep { $at >= $_->[0] && $at < $_->[1] } @headers;
    };
    while ($mask =~ / (<=|>=|<|>|==|!=|&&|\|\||\+=|-=|\+|-|\*|\/|%|&|\|)(?= |\n)/g) {
        my ($token, $at) = ($1, pos($mask) - length($1));
        my $before = substr($mask, 0, $at);
        next if $before !~ /[\w)\]\@]\s*$/;    # no operand before it: a sign or a pointer
        next if $token eq '*' && $before =~ /\b(struct \w+|char|void|const|int|bool) *$/;
        if ($token =~ /^[<>]/ && $in_header->($at)) {
            $add->($at, length($token), "+ 1 $token", "the last left out") if $token eq '<';
            next;
        }
        my %others = (
            '<' => ['<=', '>='], '<=' => ['<', '>'], '>' => ['>=', '<='], '>=' => ['>', '<'],
            '==' => ['!='], '!=' => ['=='], '&&' => ['||'], '||' => ['&&'], '+' => ['-'],
            '-' => ['+'], '*' => ['/'], '/' => ['*'], '%' => ['/'], '&' => ['|'], '|' => ['&'],
            '+=' => ['-='], '-=' => ['+='],
        );
        $add->($at, length($token), $_, "$token to $_") for @{$others{$token}};
    }
    while ($mask =~ /!(?=[\w(])/g) {
        $add->(pos($mask) - 1, 1, '', '! dropped');
    }
    while ($mask =~ /& ~/g) {
        $add->(pos($mask) - 1, 1, '', '~ dropped');
    }
    while ($mask =~ /(?<![\w.\[])(\d+)(?![\w.\]])/g) {
        my ($number, $at) = ($1, pos($mask) - length($1));
        $add->($at, length($number), $number + 1, "$number to " . ($number + 1));
        $add->($at, length($number), $number - 1, "$number to " . ($number - 1)) if $number > 0;
    }
    while ($mask =~ /\b(true|false)\b/g) {
        my $other = $1 eq 'true' ? 'false' : 'true';
        $add->(pos($mask) - length($1), length($1), $other, "$1 to $other");
    }
    while ($mask =~ /\b(?:if|while) \(/g) {
        my $open = pos($mask) - 1;
        my $close = closing($mask, $open);
        my $condition = substr($body, $open + 1, $close - $open - 1);
        next if $condition =~ /^!?[\w.>\-\[\]]+$/ && $condition =~ /^!/;    # "! dropped" is that
        next if $condition =~ /^[^&|(]* (==|!=) [^&|(]*$/;
        $add->($open, 1, '(!(', 'negated', $close, ')');
    }
    while ($mask =~ / \? /g) {
        my $question = pos($mask) - 2;
        my $colon = expression_end($mask, $question + 1, qr/:/);
        my $end = $colon < 0 ? -1 : expression_end($mask, $colon + 1, qr/[,;]/);
        next if $end < 0 || substr($mask, $colon, 1) ne ':';
        my $yes = substr($body, $question + 1, $colon - $question - 1);
        my $no = substr($body, $colon + 1, $end - $colon - 1);
        next if "$yes$no" =~ /\?/;
        $add->($question, $end - $question, "? $no : $yes", '? : swapped');
    }
    while ($mask =~ /\breturn ([^;]+);/g) {
        my ($value, $at) = ($1, pos($mask) - length($1) - 1);
        my $real = substr($body, $at, length($value));
        if ($type eq 'bool') {
            $add->($at, length($value), "!($real)", 'result negated')
                if $value =~ /[( ]/ && $value !~ /^[^&|(]* (==|!=|<|>|<=|>=) [^&|(]*$/;
        } elsif ($type =~ /^(u?int\d*(_t)?|cs_time|cs_nodes|double|size_t)$/) {
            $add->($at, length($value), '0', 'result 0') if $value !~ /^\d+$/;
        }
    }
    # Statements: what begins a line, is no declaration and ends with a semicolon.
    while ($mask =~ /(?<=[;{}:)]\n)( *)(?=\S)/g) {
        my $at = pos($mask);
        my $rest = substr($mask, $at);
        if ($rest =~ /^(break|continue|return);/) {
            $add->($at, length($1), '', "$1 deleted");
            next;
        }
        next if $rest =~ /^\(void\)\w+;/ || $rest =~ /^(return|case|default|goto|else|do)\b/;
        next if $rest =~ /^(if|for|while|switch)\b/ || $rest =~ /^CS_(EACH|ASSERT)/;
        next if $rest =~ /^(\w+ )+\**\w+( =|;|\[)/ || $rest =~ /^[{}]/;
        my $end = expression_end($mask, $at, qr/;/);
        next if $end < 0 || substr($mask, $end, 1) ne ';';
        $add->($at, $end - $at, '', 'deleted');
    }
    return sort { $a->[0] <=> $b->[0] || $a->[3] cmp $b->[3] } @changes;
}

# The line that a place stands in, without its blanks.
sub line_at {
    my ($body, $at) = @_;
    my $begin = rindex($body, "\n", $at == 0 ? 0 : $at - 1) + 1;
    my $end = index($body, "\n", $at);
    my $line = substr($body, $begin, ($end < 0 ? length($body) : $end) - $begin);
    $line =~ s/^\s+|\s+$//g;
    return $line;
}

sub mutate_function {
    my ($file, $head, $body) = @_;
    $head =~ s{/\*.*?\*/}{}gs;
    $head =~ s/\s+/ /g;
    my ($static, $type, $name, $parameters) = $head =~ /^ ?(static )?(?:inline )?(.*?)(\w+)\((.*)\) ?$/
        or return undef;
    $type =~ s/ +$//;
    return undef if !in_scope($file, $name);
    my @names;
    for my $parameter (split(/,/, $parameters)) {
        return undef if $parameter =~ /[()]/;
        $parameter =~ s/\[.*//;
        push @names, $1 if $parameter =~ /(\w+)\s*$/ && $1 ne 'void';
    }
    my $arguments = '(' . join(', ', @names) . ')';
    my ($copies, $cases) = ('', '');
    push @functions, "$file $name";
    my $index = $#functions;
    my $prefix = ($static // '') . "$type ";
    my $first = scalar(@mutants);
    for my $change (changes($body, $type)) {
        my ($at, $length, $new, $operator, $also_at, $also) = @$change;
        my $number = mutant($file, $name, $operator, line_at($body, $at)) or next;
        my $hash = (split(/\t/, $mutants[-1]))[1];
        my $changed = $body;
        substr($changed, $also_at, 0) = $also if defined $also_at;
        substr($changed, $at, $length) = $new;
        $copies .= "/* MUTANT $hash */ static $type ${name}__$number($parameters)\n$changed\n";
        my $call = "${name}__$number$arguments;";
        $cases .= "    case $number: " . ($type eq 'void' ? "$call return;\n" : "return $call\n");
    }
    my $call = "${name}__0$arguments;";
    return "$prefix$name($parameters);\n/* ORIGINAL */ static $type ${name}__0($parameters)\n$body\n"
        . "$copies/* SWITCH */ $prefix$name($parameters)\n{\n    cs_mutant_cover[$index] = 1;\n"
        . "    switch (cs_mutant) {\n${cases}    default: break;\n    }\n    "
        . ($type eq 'void' ? $call : "return $call") . "\n}\n";
}

sub mutate_file {
    my ($file) = @_;
    my $text = slurp("$source/$file");
    my @lines = split(/\n/, $text, -1);
    my ($result, $kept) = ("#include \"tests/mutation/switch.h\"\n", 0);
    for (my $i = 0; $i < @lines; $i++) {
        next if $lines[$i] ne '{';
        my $head = $i - 1;
        $head-- while $head > 0 && $lines[$head - 1] !~ m{^$|;$|^\}|\*/$|^#};
        my $end = $i;
        $end++ while $lines[$end] ne '}';
        my $new = mutate_function($file, join("\n", @lines[$head .. $i - 1]),
                                  join("\n", @lines[$i .. $end]));
        if (defined $new) {
            $result .= join("\n", @lines[$kept .. $head - 1]) . "\n$new";
            $kept = $end + 1;
        }
        $i = $end;
    }
    spill("$out/$file", $result . join("\n", @lines[$kept .. $#lines]));
    if ($text =~ /MACHINE_DEF "(.*?)".*?MACHINE_NAME "(.*?)"/s) {
        mutate_table($1, $2);
    }
}

# ---- What is mutated ----

my %guards;

sub in_scope {
    my ($file, $name) = @_;
    my $wanted = $scope{$file} // {};
    $scope{$file}{$name} = 2 if $wanted->{$name};
    $wanted->{'*'} = 2 if $wanted->{'*'} && !$wanted->{$name};
    return $guards{$file}{$name} || $wanted->{$name} || $wanted->{'*'};
}

sub read_guards {
    for my $def (glob("$source/models/*.def")) {
        my $text = slurp($def);
        next if $text !~ /^ON\(/m;
        my ($stem) = $def =~ m{(models/\w+)\.def$};
        my $code = -e "$source/$stem.c" ? "$stem.c" : "${stem}s.c";
        while ($text =~ /^ON\(\s*\w+,\s*\w+,\s*(\w+),/mg) {
            $guards{$code}{$1} = 1;
        }
    }
}

mkdir $out;
mkdir "$out/models";
if (defined $uncompilable && -e $uncompilable) {
    $no_c{$_} = 1 for split(' ', slurp($uncompilable));
}
for my $line (split(/\n/, slurp("$source/tests/mutation/scope.txt"))) {
    $line =~ s/#.*//;
    my ($file, @names) = split(' ', $line);
    next if !defined $file;
    die "scope.txt: there is no $file\n" if !-e "$source/$file";
    $scope{$file}{$_} = 1 for @names;
}
read_guards();
for my $path (sort glob("$source/models/*.c")) {
    mutate_file(substr($path, length($source) + 1));
}
for my $file (sort keys %scope) {
    for my $name (sort keys %{$scope{$file}}) {
        die "scope.txt: $file has no function $name\n" if $scope{$file}{$name} != 2;
    }
}
spill("$out/mutants.txt", join('', map { "$_\n" } @mutants));
spill("$out/functions.txt", join('', map { "$_\n" } @functions));
my %index;
$index{$functions[$_]} = $_ for 0 .. $#functions;
my $of = '';
for my $line (@mutants) {
    my (undef, undef, $file, $where) = split(/\t/, $line);
    $of .= '    ' . ($file =~ /\.def$/ ? -1 : $index{"$file $where"}) . ",\n";
}
spill("$out/models/mutants.c",
      "#include \"tests/mutation/switch.h\"\n"
          . "const struct cs_table_mutant cs_table_mutants[] = {\n" . join('', @table) . "    {0}};\n"
          . "const int cs_mutant_functions[] = {\n    -1,\n$of};\n"
          . 'const int cs_mutant_count = ' . scalar(@mutants) . ";\n"
          . 'const int cs_mutant_function_count = ' . scalar(@functions) . ";\n");
