# Ends what a harness has started, once the harness is gone: its end of our standard input closes however it died.
# Every process it started carries ARCHDUET_GUARD=<mark>/<signal> in its environment, and passes it on to its children.
# Files of the kernel that it wrote get back what they held.
# A database gets QUIT, which lets it free its shared memory; everything else gets KILL.
mark=$1
folder=$2
trap '' HUP INT QUIT TERM

# Orders come as lines: restore <value> <file>
restores=
while read -r order value file; do
  case $order in
    restore) restores="$restores$value $file
" ;;
  esac
done

printf '%s' "$restores" | while read -r value file; do
  case $file in
    */pm_qos_resume_latency_us) printf '%s' "$value" > "$file" ;;
  esac
done

marked() {
  grep -ls "ARCHDUET_GUARD=$mark/$1" /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3
}

send() {
  for pid in $(marked "$2"); do kill "-$1" "$pid" 2>/dev/null; done
}

send KILL KILL
send QUIT QUIT
round=0
while [ "$round" -lt 100 ] && [ -n "$(marked KILL)$(marked QUIT)" ]; do
  send KILL KILL
  [ "$round" -lt 50 ] || send KILL QUIT
  sleep 0.1
  round=$((round + 1))
done

# Control groups: the file has one folder a line, each with a folder for each process. The kernel keeps those in use.
remove_groups() {
  [ -f "$folder/control-groups" ] || return 0
  while read -r group; do
    case $group in
      */archduet-*) [ ! -d "$group" ] || rmdir "$group"/*/ "$group" 2>/dev/null || rmdir "$group" 2>/dev/null || return 1 ;;
    esac
  done <"$folder/control-groups"
}

round=0
while [ "$round" -lt 50 ] && ! remove_groups; do
  sleep 0.1
  round=$((round + 1))
done

case $folder in
  */archduet-*) rm -rf -- "$folder" || { sleep 0.5; rm -rf -- "$folder"; } ;;
esac
